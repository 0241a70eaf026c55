import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id, NewId } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import {
  appointClosing,
  choreSkipped,
  firstUnused,
  nextWhose,
  occurrences,
  openedOf,
  passedBetween,
  passedOf,
} from '../chores/index.ts'
import { absences, members } from '../members/index.ts'
import {
  type Acting,
  lockRefusal,
  type Occurrence,
  openOccurrence,
  type TurnRefusal,
  turnRefusal,
} from '../model/index.ts'
import { slotAfterSkipped } from '../recurrence/index.ts'

export interface SkipChore extends Acting {
  /** Not the chore: who comes second does not skip the next one by mistake. */
  readonly occurrenceId: Id
  readonly reason: string | null
}

export interface Skipped {
  readonly skipped: Occurrence
  readonly next: Occurrence
  /** Of the event, which taking it back needs. */
  readonly eventId: Id
}

export type SkipRefusal =
  | TurnRefusal
  | Refusal<'chore.notFound', Record<never, never>>
  | Refusal<'skip.once', { chore: string }>

/** Nobody has to this time: the turn is over without anybody having done it, and the next one opens. */
export function skipChore(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, occurrenceId, by, isManager, reason, correlationId }: SkipChore,
): Promise<Result<Skipped, SkipRefusal>> {
  return inGuild(app.db, guildId, async (scope) => {
    const at = app.clock.now()
    const open = await occurrences.find(scope, { occurrence: occurrenceId })
    if (!open) return refuse('chore.notFound', {})
    const actor = { by, isManager }
    const refusal = turnRefusal(open, actor) ?? lockRefusal(open, actor, at)
    if (refusal) return refusal
    const next = await nextOf(scope, open, at, app.newId)
    if (!next) return refuse('skip.once', { chore: open.chore.name })

    const { newId } = app
    const { passed, count } = await passedBetween(scope, { open, next, newId })
    const skipped: Occurrence = { ...open, status: 'skipped', closesAt: null }
    const eventId = app.newId()
    const origin = { id: eventId, at, streamId: open.id, actorId: by, correlationId }
    const event = choreSkipped({
      choreId: open.chore.id,
      occurrenceId,
      skippedBy: by,
      reason,
      assigneeId: open.assigneeId,
      covered: passed.map(passedOf),
      coveredCount: count,
      next: openedOf(next),
    })
    // In this order: a chore has one open turn.
    await inOneFlight(
      occurrences.save(scope, skipped),
      ...passed.map((one) => occurrences.add(scope, one)),
      occurrences.add(scope, next),
      appointClosing(scope, app, next, correlationId),
      members.remember(scope, [by], at),
      outbox.announce(scope, event, origin),
      absences.stillAsSeen(scope),
    )
    return ok({ skipped: { ...skipped, version: open.version + 1 }, next, eventId })
  })
}

/** As after it was done, so that a chore that counts from its completion counts from now; but it does not count as done. */
async function nextOf(scope: GuildScope, open: Occurrence, at: Temporal.Instant, newId: NewId) {
  const { chore, dueAt, slot: localKey } = open
  const following = slotAfterSkipped(chore.schedule, { dueAt, localKey, doneAt: at })
  const slot = await firstUnused(scope, open, following)
  if (!slot) return undefined
  const whose = await nextWhose(scope, { open, how: 'skipped', dueAt: slot.dueAt, at })
  return openOccurrence(chore, newId(), slot, whose)
}
