import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id, NewId, Snowflake } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import {
  appointClosing,
  choosingOf,
  chorePostponed,
  dueOf,
  occurrences,
  passedOf,
  readRoster,
  turns,
} from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { members } from '../members/index.ts'
import {
  type Acting,
  closesAtOf,
  coveredBy,
  holdersOf,
  lockRefusal,
  type Occurrence,
  type TurnRefusal,
  turnRefusal,
} from '../model/index.ts'
import { type MomentRefusal, parseMoment, slotsBetween } from '../recurrence/index.ts'
import { hereOn } from '../rotations/index.ts'
import { notLater, type PostponeRefusal, postponedTo } from './postpone.ts'

export interface PostponeChore extends Acting {
  readonly guildLocale: string
  readonly locale: string
  readonly occurrenceId: Id
  /** A moment, in words. */
  readonly until: string
}

export interface Postponed {
  readonly before: Occurrence
  readonly occurrence: Occurrence
  /** Of whose turn it is, who is away when it is due now. */
  readonly away: readonly Snowflake[]
  /** The turns that go into this one. */
  readonly merged: readonly Occurrence[]
  /** Of the event, which taking it back needs. */
  readonly eventId: Id
}

export type PostponedRefusal =
  | TurnRefusal
  | MomentRefusal
  | PostponeRefusal
  | Refusal<'chore.notFound', Record<never, never>>

/** Puts off this turn and no other; the next ones that it reaches are merged into it. */
export function postponeChore(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: PostponeChore,
): Promise<Result<Postponed, PostponedRefusal>> {
  const { guildId, by, correlationId } = wanted
  return inGuild(app.db, guildId, async (scope) => {
    const at = app.clock.now()
    const decision = await decide(scope, wanted, at)
    if (!decision.ok) return decision
    const { before, after } = decision.value

    const away = await awayThen(scope, after, at)
    const merged = await reachedBy(scope, before, after, app.newId)
    const eventId = app.newId()
    const event = chorePostponed({
      choreId: after.chore.id,
      occurrenceId: after.id,
      postponedBy: by,
      before: dueOf(before),
      after: dueOf(after),
      merged: merged.map(passedOf),
    })
    const origin = { id: eventId, at, streamId: after.id, actorId: by, correlationId }
    await inOneFlight(
      occurrences.move(scope, after),
      ...merged.map((one) => occurrences.add(scope, one)),
      appointClosing(scope, app, after, correlationId),
      members.remember(scope, [by], at),
      outbox.announce(scope, event, origin),
    )
    const occurrence = { ...after, version: before.version + 1 }
    return ok({ before, occurrence, away, merged, eventId })
  })
}

/** How the turn stands before and after, or why it stays. */
async function decide(scope: GuildScope, wanted: PostponeChore, now: Temporal.Instant) {
  const { occurrenceId, guildLocale, locale, until: text, by, isManager } = wanted
  const [before, settings] = await Promise.all([
    occurrences.find(scope, { occurrence: occurrenceId }),
    guilds.settings(scope, guildLocale),
  ])
  if (!before) return refuse('chore.notFound', {})
  const actor = { by, isManager }
  const refusal = turnRefusal(before, actor) ?? lockRefusal(before, actor, now)
  if (refusal) return refusal
  const read = parseMoment(text, { now, ...settings, locale })
  if (!read.ok) return read
  const until = postponedTo(before, { schedule: read.value.schedule, text }, now)
  if (!until.ok) return until
  const dueAt = until.value
  // A turn that went into this one would be due after it again: Undo brings both back.
  if (await turns.hasCovered(scope, before, { after: dueAt, until: before.dueAt }))
    return notLater(before.chore, before.dueAt)
  const after: Occurrence = {
    ...before,
    dueAt,
    postponedFrom: before.postponedFrom ?? before.dueAt,
    closesAt: closesAtOf(before.chore, dueAt),
  }
  return ok({ before, after })
}

/** It stays theirs, as they put it off themselves, or a manager did: whoever did is told. */
async function awayThen(scope: GuildScope, turn: Occurrence, at: Temporal.Instant) {
  const { chore, dueAt } = turn
  const holders = holdersOf(turn)
  const [{ on }, roster] = await Promise.all([
    choosingOf(scope, { chore, dueAt, at }, turn),
    readRoster(scope, { pool: holders, joining: [], at, zone: chore.schedule.zone }),
  ])
  const here = hereOn(roster, on)
  return roster.map(({ member }) => member).filter((one) => !here.has(one))
}

/** Up to the moment itself. */
async function reachedBy(scope: GuildScope, before: Occurrence, after: Occurrence, newId: NewId) {
  const { chore } = before
  const { slots } = slotsBetween(chore.schedule, before.dueAt, after.dueAt.add({ milliseconds: 1 }))
  const names = slots.map(({ localKey }) => localKey)
  return coveredBy(before, slots, await turns.usedAmong(scope, before, names), newId)
}
