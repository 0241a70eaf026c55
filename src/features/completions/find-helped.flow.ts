import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { ok, refuse } from '../../core/result.ts'
import { helpers, occurrences } from '../chores/index.ts'
import { isDone } from '../model/index.ts'

/** What was done, by the completion that somebody saw; and the turn that came of it. */
export async function findHelped(scope: GuildScope, completionId: Id) {
  const occurrenceId = await helpers.turnOf(scope, completionId)
  const done = occurrenceId && (await occurrences.find(scope, { occurrence: occurrenceId }))
  if (!done) return refuse('chore.notFound', {})
  if (!isDone(done)) return refuse('help.undone', { chore: done.chore.name })
  const { nextId } = done.completion
  const next = nextId ? await occurrences.find(scope, { occurrence: nextId }) : undefined
  return ok({ done, next: next ?? null })
}
