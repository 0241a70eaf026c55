import { epochSeconds, type Temporal } from '../../core/clock.ts'
import { text } from '../../core/components.ts'
import type { Snowflake } from '../../core/ids.ts'
import { escapeMarkdown } from '../../core/markdown.ts'
import {
  type Awaits,
  approverOf,
  type Chore,
  type CompletedOccurrence,
  type Completion,
  linksIn,
  mentions,
  SAID_TEXTS,
  type SaidBesides,
  uploadsIn,
} from '../model/index.ts'
import { isAnyTime, shownAt } from '../recurrence/index.ts'
import { t } from './locales/index.ts'

/** When it was done: of whoever said no more than a day, the day. */
export function doneWhen({ schedule }: Pick<Chore, 'schedule'>, doneAt: Temporal.Instant) {
  const ofDay = { ...schedule, time: null }
  const style = isAnyTime(ofDay, doneAt) ? 'D' : 'f'
  return { at: epochSeconds(shownAt(ofDay, doneAt)), style }
}

/** Of what was said later than it was done, when that was. */
export const backdatedLine = (locale: string, { chore, completion }: CompletedOccurrence) =>
  completion.recordedAt ? [t(locale, 'done.backdated', doneWhen(chore, completion.at))] : []

/** Of what somebody else said that was done, who that was. */
export const saidByLine = (locale: string, userId: Snowflake | null | undefined) =>
  userId ? [t(locale, 'done.saidBy', { userId })] : []

/** Of what was said to be done and does not count yet, on whom that waits. */
export const awaitsLine = (locale: string, awaits: Awaits | undefined) =>
  awaits ? [t(locale, `card.awaits.${awaits}`)] : []

/** What was done last of a chore. */
export interface Last extends Pick<Completion, 'by' | 'at'> {
  readonly awaits?: Awaits | undefined
}

export const lastLines = (locale: string, { by, at, awaits }: Last) => [
  t(locale, 'card.lastDone', { by, at: epochSeconds(at) }),
  ...awaitsLine(locale, awaits),
]

export const photoLink = (locale: string, link: string) => t(locale, 'proof.link', { link })

/** Where pictures of it are, or that they are on their way. */
export function proofLines(locale: string, proof: string | null) {
  const links = linksIn(proof).map((link) => photoLink(locale, link))
  return [
    ...(links.length > 0 ? [t(locale, 'proof.shown', { links: links.join(', ') })] : []),
    ...(uploadsIn(proof).length > 0 ? [t(locale, 'proof.coming')] : []),
  ]
}

/** Who said so, with whom it was done, what was written and shown of it, and who has to agree. */
export function saidLines(locale: string, { chore, completion }: CompletedOccurrence) {
  const { recordedBy, helperIds, note, proof } = completion
  const approver = approverOf(chore)
  return [
    ...saidByLine(locale, recordedBy),
    ...(helperIds.length > 0 ? [t(locale, 'done.helpers', { who: mentions(helperIds) })] : []),
    ...(note ? [t(locale, 'done.note', { note })] : []),
    ...proofLines(locale, proof),
    ...(approver ? [t(locale, `done.awaits.${approver}`)] : []),
  ]
}

/** What was said besides, on a card that asks something first: from there the answer takes it along. */
export const saidParts = (locale: string, { note, doneBy, proof }: SaidBesides) => [
  ...(doneBy ? [text(`<@${doneBy}>`, SAID_TEXTS.doneBy)] : []),
  ...(note ? [text(escapeMarkdown(note), SAID_TEXTS.note)] : []),
  ...(proof ? [text(linked(locale, proof), SAID_TEXTS.proof)] : []),
]

const linked = (locale: string, proof: string) =>
  `📷 ${[...linksIn(proof), ...uploadsIn(proof)].map((link) => photoLink(locale, link)).join(', ')}`
