import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { type Refusal, type Result, refuse } from '../../core/result.ts'
import { guilds } from '../guilds/index.ts'
import type { Acting } from './actor.ts'
import { type ChangeRefusal, changeRefusal } from './change.ts'
import { choreRestored } from './chore.events.ts'
import * as chores from './chore.repository.ts'
import { closesAtFrom } from './closing.ts'
import * as occurrences from './occurrence.repository.ts'
import type { Occurrence } from './occurrence.ts'
import { standAgain } from './stand-again.flow.ts'

export interface RestoreChore extends Acting {
  readonly choreId: Id
}

type RestoreRefusal =
  | ChangeRefusal
  | Refusal<'chore.notFound', Record<never, never>>
  | Refusal<'restore.notDeleted', { chore: string }>
  | Refusal<'restore.nameTaken', { chore: string }>

/** Takes a deletion back: what was open is open again, due when it was. */
export function restoreChore(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, choreId, by, isManager, correlationId }: RestoreChore,
): Promise<Result<Occurrence, RestoreRefusal>> {
  return inGuild(app.db, guildId, async (scope) => {
    const [{ adding }, chore, cancelled] = await Promise.all([
      guilds.settings(scope),
      chores.find(scope, choreId),
      occurrences.findCancelled(scope, choreId),
    ])
    if (!chore) return refuse('chore.notFound', {})
    const changer = { by, isManager, onlyManagers: adding === 'restricted' }
    const refusal = changeRefusal({ ...chore, isArchived: false }, changer)
    if (refusal) return refusal
    const name = { chore: chore.name }
    // What came back, or was done after it came back, has nothing cancelled.
    if (!cancelled) return refuse('restore.notDeleted', name)
    if (!(await chores.restore(scope, choreId))) return refuse('restore.nameTaken', name)

    const at = app.clock.now()
    const closesAt = closesAtFrom(chore, cancelled.dueAt, at)
    const occurrence: Occurrence = { ...cancelled, status: 'open', closesAt }
    const event = choreRestored({
      choreId,
      restoredBy: by,
      occurrenceId: occurrence.id,
      closesAt: closesAt?.toString() ?? null,
    })
    const again = { turn: occurrence, event, streamId: choreId, at, by, correlationId }
    return standAgain(scope, app, again, occurrences.save(scope, occurrence))
  })
}
