import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { recalled } from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { areas } from '../chores/index.ts'
import { AREAS_MAX } from '../model/index.ts'
import { announceArea } from './announce-area.flow.ts'
import { areaAdded, areaRemoved } from './area.events.ts'

export interface UndoRemoval {
  readonly guildId: Snowflake
  readonly eventId: Id
  readonly by: Snowflake
  readonly correlationId: string
}

type UndoRefusal =
  | Refusal<'area.nothingToUndo', Record<never, never>>
  | Refusal<'area.nameTaken', { name: string }>
  | Refusal<'area.tooMany', { count: number }>

/** The area is there again, with its chores, unless those are in another one by now. Returns its name. */
export function undoRemoval(
  { db, clock, newId }: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, eventId, by, correlationId }: UndoRemoval,
): Promise<Result<string, UndoRefusal>> {
  return inGuild(db, guildId, async (scope) => {
    const removal = await recalled(scope, areaRemoved, eventId)
    if (!removal) return refuse('area.nothingToUndo', {})
    const { areaId, name, choreIds } = removal
    const area = { id: areaId, name }
    const [all, isTaken] = await Promise.all([areas.all(scope), areas.isNameTaken(scope, area)])
    if (all.some(({ id }) => id === areaId)) return refuse('area.nothingToUndo', {})
    if (isTaken) return refuse('area.nameTaken', { name })
    if (all.length >= AREAS_MAX) return refuse('area.tooMany', { count: AREAS_MAX })
    const at = clock.now()
    await areas.add(scope, area, at)
    const back = choreIds.length > 0 ? await areas.gather(scope, areaId, choreIds) : []
    const again = areaAdded({ areaId, name, choreIds: [...back] })
    const origin = { id: newId(), at, streamId: areaId, actorId: by, correlationId }
    await announceArea(scope, again, origin)
    return ok(name)
  })
}
