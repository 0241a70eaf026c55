import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { type Refusal, type Result, refuse } from '../../core/result.ts'
import {
  choreRestored,
  chores,
  NO_OWN_TURNS,
  occurrences,
  ofChore,
  standAgain,
} from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import {
  type Acting,
  type ChangeRefusal,
  changeRefusal,
  closesAtFrom,
  type Occurrence,
} from '../model/index.ts'

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
    const [{ adding }, chore, [cancelled, ...others]] = await Promise.all([
      guilds.settings(scope),
      chores.find(scope, choreId),
      ofChore.cancelled(scope, choreId),
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
    const opened = (turn: Occurrence): Occurrence => ({
      ...turn,
      status: 'open',
      closesAt: closesAtFrom(chore, turn.dueAt, at),
    })
    const occurrence = opened(cancelled)
    const own = { ...NO_OWN_TURNS, opened: others.map(opened) }
    const event = choreRestored({
      choreId,
      restoredBy: by,
      ...reopenedOf(occurrence),
      others: own.opened.map(reopenedOf),
    })
    const again = { turn: occurrence, own, event, streamId: choreId, at, by, correlationId }
    const saved = [occurrence, ...own.opened].map((turn) => occurrences.save(scope, turn))
    return standAgain(scope, app, again, ...saved)
  })
}

const reopenedOf = ({ id: occurrenceId, closesAt }: Occurrence) => ({
  occurrenceId,
  closesAt: closesAt?.toString() ?? null,
})
