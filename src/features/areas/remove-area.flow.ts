import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { areas } from '../chores/index.ts'
import { areaRemoved } from './area.events.ts'

export interface RemoveArea {
  readonly guildId: Snowflake
  readonly areaId: Id
  readonly by: Snowflake
  readonly correlationId: string
}

export interface AreaRemoved {
  /** By which it can be taken back. */
  readonly eventId: Id
  readonly name: string
  /** How many chores stay without an area. */
  readonly left: number
}

export function removeArea(
  { db, clock, newId }: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, areaId, by, correlationId }: RemoveArea,
): Promise<Result<AreaRemoved, Refusal<'area.gone', Record<never, never>>>> {
  return inGuild(db, guildId, async (scope) => {
    const known = await areas.find(scope, areaId)
    const choreIds = known && (await areas.remove(scope, areaId))
    // Known from before, perhaps: somebody else may have removed it at this moment.
    if (!choreIds) return refuse('area.gone', {})
    const { name } = known
    const event = areaRemoved({ areaId, name, choreIds: [...choreIds] })
    const eventId = newId()
    const origin = { id: eventId, at: clock.now(), streamId: areaId, actorId: by, correlationId }
    await announce(scope, event, origin)
    return ok({ eventId, name, left: choreIds.length })
  })
}
