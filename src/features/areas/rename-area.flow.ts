import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { areas } from '../chores/index.ts'
import { areaRenamed } from './area.events.ts'

export interface RenameArea {
  readonly guildId: Snowflake
  readonly areaId: Id
  readonly name: string
  readonly by: Snowflake
  readonly correlationId: string
}

type RenameRefusal =
  | Refusal<'area.nameTaken', { name: string }>
  | Refusal<'area.gone', Record<never, never>>

/** Returns how it was called before. */
export function renameArea(
  { db, clock, newId }: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, areaId, name, by, correlationId }: RenameArea,
): Promise<Result<string, RenameRefusal>> {
  return inGuild(db, guildId, async (scope) => {
    const area = { id: areaId, name }
    const [known, isTaken] = await Promise.all([
      areas.find(scope, areaId),
      areas.isNameTaken(scope, area),
    ])
    if (!known) return refuse('area.gone', {})
    if (known.name === name) return ok(name)
    if (isTaken) return refuse('area.nameTaken', { name })
    if (!(await areas.rename(scope, area))) return refuse('area.gone', {})
    const event = areaRenamed({ areaId, before: known.name, after: name })
    const origin = { id: newId(), at: clock.now(), streamId: areaId, actorId: by, correlationId }
    await announce(scope, event, origin)
    return ok(known.name)
  })
}
