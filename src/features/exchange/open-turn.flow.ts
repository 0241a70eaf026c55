import { epochSeconds, type Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { occurrences } from '../chores/index.ts'
import { type Acting, isLocked, type Occurrence } from '../model/index.ts'
import type { TurnRefusal } from './exchange.ts'

interface Wanted extends Pick<Acting, 'isManager'> {
  readonly occurrenceId: Id
  readonly at: Temporal.Instant
}

/** What can be given: it is open, and not left to managers. */
export async function openTurn(
  scope: GuildScope,
  { occurrenceId, isManager, at }: Wanted,
): Promise<Result<Occurrence, TurnRefusal>> {
  const turn = await occurrences.find(scope, { occurrence: occurrenceId })
  if (!turn) return refuse('turn.gone', {})
  const { completion, status } = turn
  const chore = turn.chore.name
  if (completion)
    return refuse('turn.done', { chore, by: completion.by, at: epochSeconds(completion.at) })
  if (status !== 'open') return refuse('turn.over', { chore })
  if (!isManager && isLocked(turn, at)) return refuse('turn.locked', { chore })
  return ok(turn)
}
