import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { areas } from '../chores/index.ts'
import { AREAS_MAX, type Area } from '../model/index.ts'
import { announceArea } from './announce-area.flow.ts'
import { areaAdded } from './area.events.ts'

export interface AddArea {
  readonly guildId: Snowflake
  readonly name: string
  readonly by: Snowflake
  readonly correlationId: string
}

type AddRefusal =
  | Refusal<'area.nameTaken', { name: string }>
  | Refusal<'area.tooMany', { count: number }>

export function addArea(
  { db, clock, newId }: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, name, by, correlationId }: AddArea,
): Promise<Result<Area, AddRefusal>> {
  return inGuild(db, guildId, async (scope) => {
    const area = { id: newId(), name }
    const [all, isTaken] = await Promise.all([areas.all(scope), areas.isNameTaken(scope, area)])
    if (isTaken) return refuse('area.nameTaken', { name })
    if (all.length >= AREAS_MAX) return refuse('area.tooMany', { count: AREAS_MAX })
    const at = clock.now()
    await areas.add(scope, area, at)
    const event = areaAdded({ areaId: area.id, name, choreIds: [] })
    const origin = { id: newId(), at, streamId: area.id, actorId: by, correlationId }
    await announceArea(scope, event, origin)
    return ok(area)
  })
}
