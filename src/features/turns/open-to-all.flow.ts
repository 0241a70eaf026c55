import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inOneFlight } from '../../core/db/scope.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { choreOpenedToAll, occurrences } from '../chores/index.ts'
import { holdersOf, isOpenToAll, type Occurrence, turnFrom, whoseOf } from '../model/index.ts'
import { tooLate } from '../rotations/index.ts'

/** Somebody's, and late enough to be anyone's. */
export const isDueForAll = (occurrence: Occurrence, now: Temporal.Instant) =>
  occurrence.status === 'open' && holdersOf(occurrence).length > 0 && isOpenToAll(occurrence, now)

interface OpenToAll {
  readonly occurrence: Occurrence
  readonly at: Temporal.Instant
  readonly correlationId: string | null
}

/** The turn is anyone's from now on; the one after it is again whose it is. */
export async function openToAll(
  scope: GuildScope,
  { newId }: Pick<App, 'newId'>,
  { occurrence, at, correlationId }: OpenToAll,
) {
  const { id, chore, assigneeId, sharedBy } = occurrence
  const after = whoseOf(tooLate(turnFrom(occurrence)))
  const was = { assigneeId, sharedBy }
  const { turn } = after
  const event = choreOpenedToAll({ choreId: chore.id, occurrenceId: id, ...was, turn })
  await inOneFlight(
    occurrences.move(scope, { ...occurrence, ...after }),
    outbox.announce(scope, event, { id: newId(), at, streamId: id, actorId: null, correlationId }),
  )
}
