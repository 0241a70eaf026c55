import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { approvals, occurrences, turnOf } from '../chores/index.ts'
import { type CompletedOccurrence, involvedIn, isDone, unasked } from '../model/index.ts'
import type { Answered } from './answer.ts'

export type AskedRefusal =
  | Refusal<'answer.gone', Record<never, never>>
  | Refusal<'answer.undone', { chore: string }>
  | Refusal<'answer.declined', { chore: string; by: Snowflake }>

export interface Asked extends Answered {
  readonly done: CompletedOccurrence
  /** Nobody was asked, and nobody said anything yet. */
  readonly isFresh: boolean
}

/** What was done, and what was asked and said of it. */
export async function findAsked(
  scope: GuildScope,
  completionId: Id,
): Promise<Result<Asked, AskedRefusal>> {
  const occurrenceId = await turnOf(scope, completionId)
  const [found, done] = await Promise.all([
    approvals.find(scope, completionId),
    occurrenceId && occurrences.find(scope, { occurrence: occurrenceId }),
  ])
  if (!done) return refuse('answer.gone', {})
  const chore = done.chore.name
  if (found?.declinedBy) return refuse('answer.declined', { chore, by: found.declinedBy })
  if (!isDone(done) || done.completion.id !== completionId)
    return refuse('answer.undone', { chore })
  const approval = found ?? unasked(completionId)
  return ok({ done, approval, isFresh: !found, chore, involved: involvedIn(done.completion) })
}

/** Of which an event tells. */
export const idsOf = ({ id, chore, completion }: CompletedOccurrence) => ({
  choreId: chore.id,
  occurrenceId: id,
  completionId: completion.id,
})
