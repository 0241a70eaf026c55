import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { type Refusal, type Result, refuse } from '../../core/result.ts'
import { choreSkipped, occurrences, skipUndone, standAgain, turns } from '../chores/index.ts'
import {
  type Acting,
  closesAtFrom,
  elseOn,
  type Occurrence,
  type TurnRefusal,
  turnRefusal,
} from '../model/index.ts'

export interface UndoSkip extends Acting {
  /** The event that announced it. */
  readonly eventId: Id
}

export type UndoSkipRefusal =
  | TurnRefusal
  | Refusal<'chore.notFound', Record<never, never>>
  | Refusal<'undoSkip.movedOn', { chore: string }>

/** The turn that was skipped is open again, and what came of it is gone: while nobody did anything with the next one. */
export function undoSkip(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, eventId, by, isManager, correlationId }: UndoSkip,
): Promise<Result<Occurrence, UndoSkipRefusal>> {
  return inGuild(app.db, guildId, async (scope) => {
    const at = app.clock.now()
    const skip = await outbox.recalled(scope, choreSkipped, eventId)
    const skipped = skip && (await occurrences.find(scope, { occurrence: skip.occurrenceId }))
    if (!skipped) return refuse('chore.notFound', {})
    const next = await occurrences.find(scope, { occurrence: skip.next.occurrenceId })
    const { chore } = skipped
    const isUntouched =
      next?.status === 'open' && next.version === 1 && !elseOn(next, { than: [by] })
    if (skipped.status !== 'skipped' || !isUntouched)
      return refuse('undoSkip.movedOn', { chore: chore.name })
    const refusal = turnRefusal({ ...skipped, status: 'open' }, { by, isManager })
    if (refusal) return refusal

    const closesAt = closesAtFrom(chore, skipped.dueAt, at)
    const reopened: Occurrence = { ...skipped, status: 'open', closesAt }
    const coveredIds = skip.covered.map(({ occurrenceId }) => occurrenceId)
    const event = skipUndone({
      choreId: chore.id,
      occurrenceId: skipped.id,
      undoneBy: by,
      skipId: eventId,
      removedIds: [next.id, ...coveredIds],
      closesAt: closesAt?.toString() ?? null,
    })
    await occurrences.remove(scope, next)
    const again = { turn: reopened, event, streamId: skipped.id, at, by, correlationId }
    return standAgain(
      scope,
      app,
      again,
      turns.removeCovered(scope, coveredIds),
      occurrences.save(scope, reopened),
    )
  })
}
