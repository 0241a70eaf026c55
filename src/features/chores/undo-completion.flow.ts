import type { App } from '../../app.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { completionUndone } from './chore.events.ts'
import * as chores from './chore.repository.ts'
import * as completions from './completion.repository.ts'
import * as occurrences from './occurrence.repository.ts'
import { type Occurrence, reopen, type UndoRefusal } from './occurrence.ts'

export interface UndoCompletion {
  readonly guildId: Snowflake
  readonly occurrenceId: Id
  readonly by: Snowflake
  readonly isManager: boolean
  readonly correlationId: string
  /** It was taken back on the board, which sees to itself. */
  readonly onBoard?: boolean
}

type Undone = Result<
  Occurrence,
  | UndoRefusal
  | Refusal<'undo.nameTaken', { chore: string }>
  | Refusal<'chore.notFound', Record<never, never>>
>

/** Takes a completion back: everything stands again as it stood before it. */
export function undoCompletion(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, occurrenceId, by, isManager, correlationId, onBoard = false }: UndoCompletion,
): Promise<Undone> {
  return inGuild(app.db, guildId, async (scope) => {
    const occurrence = await occurrences.find(scope, { occurrence: occurrenceId })
    if (!occurrence) return refuse('chore.notFound', {})
    const { completion } = occurrence
    const nextId = completion?.nextId
    const next = nextId ? await occurrences.find(scope, { occurrence: nextId }) : undefined

    const at = app.clock.now()
    const decision = reopen(occurrence, { by, isManager, at, next })
    if (!decision.ok || !completion) return decision
    if (!(await makeRoom(scope, occurrence, next)))
      return refuse('undo.nameTaken', { chore: occurrence.chore.name })
    await occurrences.save(scope, decision.value)
    await completions.undo(scope, completion, at)
    const event = completionUndone({
      choreId: occurrence.chore.id,
      occurrenceId,
      completionId: completion.id,
      undoneBy: by,
      removedOccurrenceId: next?.id ?? null,
      onBoard,
    })
    const origin = { id: app.newId(), at, streamId: occurrenceId, actorId: by, correlationId }
    await outbox.announce(scope, event, origin)
    return ok({ ...decision.value, version: occurrence.version + 1 })
  })
}

/** A chore has one open occurrence, so the next one goes; without a next one the chore was put away. */
async function makeRoom(scope: GuildScope, { chore }: Occurrence, next: Occurrence | undefined) {
  if (!next) return chores.restore(scope, chore.id)
  await occurrences.remove(scope, next)
  return true
}
