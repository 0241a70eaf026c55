import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inOneFlight } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Result } from '../../core/result.ts'
import { completions, extraUndone, occurrences, revivalUndone } from '../chores/index.ts'
import {
  type Actor,
  type CompletedOccurrence,
  type Occurrence,
  takingBackRefusal,
  type UndoRefusal,
} from '../model/index.ts'
import { withdrawProof } from './withdraw-proof.flow.ts'

interface TakingBack extends Actor {
  readonly at: Temporal.Instant
  readonly correlationId: string
  /** On which that was done, and which says so itself. */
  readonly onMessageId?: Snowflake | undefined
}

/** Whether it left the turn that was open as it was: then taking it back leaves that, too. */
export const stoodBesides = ({ status, completion }: CompletedOccurrence) =>
  status === 'extra' || completion.was !== null

/** An extra is gone, and a turn that was said late to be done is again what time had made of it. */
export async function takeBack(
  scope: GuildScope,
  { newId }: Pick<App, 'newId'>,
  done: CompletedOccurrence,
  { by, isManager, ...when }: TakingBack,
): Promise<Result<Occurrence, UndoRefusal>> {
  const { at, correlationId } = when
  const refusal = takingBackRefusal(done, { by, isManager, at })
  if (refusal) return refusal
  const { id, chore, completion } = done
  const { was } = completion
  const of = { choreId: chore.id, occurrenceId: id, completionId: completion.id, undoneBy: by }
  const origin = { id: newId(), at, streamId: id, actorId: by, correlationId }
  if (was === null) {
    await occurrences.remove(scope, done)
    await withdrawProof(scope, { newId }, done, when)
    await outbox.announce(scope, extraUndone(of), origin)
    return ok({ ...done, completion: null })
  }
  const closed: Occurrence = { ...done, status: was, completion: null }
  await inOneFlight(
    occurrences.save(scope, closed),
    completions.undo(scope, completion, at),
    withdrawProof(scope, { newId }, done, when),
    outbox.announce(scope, revivalUndone({ ...of, becomes: was }), origin),
  )
  return ok(closed)
}
