import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inOneFlight } from '../../core/db/scope.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import {
  appointClosing,
  choreMissed,
  firstUnused,
  nextWhose,
  occurrences,
  openedOf,
  passedBetween,
  passedOf,
} from '../chores/index.ts'
import { absences } from '../members/index.ts'
import { isWaiting, type Occurrence, openOccurrence, slotInstead, wasAway } from '../model/index.ts'

export interface CloseOccurrence {
  /** Open, and its time is over. */
  readonly occurrence: Occurrence
  readonly at: Temporal.Instant
  /** The guild rested: nobody missed anything. */
  readonly isNeutral?: boolean
  readonly correlationId: string | null
}

/**
 * Time closes what nobody did, with all that passed since; what is open instead is the turn whose time it is now.
 * Undefined where nothing comes any more: then it stays.
 */
export async function closeOccurrence(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { occurrence, at, isNeutral = false, correlationId }: CloseOccurrence,
): Promise<Occurrence | undefined> {
  const { id, chore, dueAt, assigneeId, closesAt } = occurrence
  const slot = await firstUnused(scope, occurrence, slotInstead(chore.schedule, dueAt, at))
  if (!slot) return undefined
  const isNobodys =
    isNeutral || isWaiting(occurrence) || (closesAt !== null && wasAway(closesAt, at))
  const status = isNobodys ? 'neutral' : 'missed'
  const whose = await nextWhose(scope, { open: occurrence, how: status, dueAt: slot.dueAt, at })
  const next = openOccurrence(chore, app.newId(), slot, whose)
  const { passed, count } = await passedBetween(scope, { open: occurrence, next, newId: app.newId })
  const event = choreMissed({
    choreId: chore.id,
    occurrenceId: id,
    status,
    assigneeId,
    passed: passed.map(passedOf),
    passedCount: count,
    next: openedOf(next),
  })
  const origin = { id: app.newId(), at, streamId: id, actorId: null, correlationId }
  // In this order: a chore has one open turn.
  await inOneFlight(
    occurrences.save(scope, { ...occurrence, status }),
    ...passed.map((one) => occurrences.add(scope, { ...one, status })),
    occurrences.add(scope, next),
    appointClosing(scope, app, next, correlationId),
    outbox.announce(scope, event, origin),
    absences.stillAsSeen(scope),
  )
  return next
}
