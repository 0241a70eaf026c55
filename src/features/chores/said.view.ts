import { text } from '../../core/components.ts'
import { escapeMarkdown } from '../../core/markdown.ts'
import {
  approverOf,
  type CompletedOccurrence,
  linksIn,
  mentions,
  SAID_TEXTS,
  type SaidBesides,
  uploadsIn,
} from '../model/index.ts'
import { t } from './locales/index.ts'

/** Where pictures of it are, or that they are on their way. */
export function proofLines(locale: string, proof: string | null) {
  const links = linksIn(proof).map((link) => t(locale, 'proof.link', { link }))
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
    ...(recordedBy ? [t(locale, 'done.saidBy', { userId: recordedBy })] : []),
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
  `📷 ${[...linksIn(proof), ...uploadsIn(proof)]
    .map((link) => t(locale, 'proof.link', { link }))
    .join(', ')}`
