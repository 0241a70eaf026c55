import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { removeArea } from '../areas/index.ts'
import { areas, untouchedOf } from '../chores/index.ts'
import { deleteChore } from '../planning/index.ts'
import type { Told } from './import.repository.ts'
import type { Made, MadeChore } from './import.ts'

/** Takes away what one batch made; what is left of it is what somebody touched since. `app` has joined the scope. */
export async function takeBackBatch(
  scope: GuildScope,
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  made: Made,
  { by, correlationId }: Told,
): Promise<Made> {
  const { guildId } = scope
  const origin = { guildId, by, correlationId }
  const ids = made.chores.map(({ choreId }) => choreId)
  const untouched = await untouchedOf(scope, ids)
  const kept: MadeChore[] = []
  for (const one of made.chores) {
    const isTaken =
      untouched.has(one.choreId) &&
      (await deleteChore(app, { ...origin, choreId: one.choreId, isManager: true })).ok
    if (!isTaken) kept.push(one)
  }
  const sizes = await areas.sizes(scope)
  for (const areaId of made.areas)
    if (!sizes.has(areaId)) await removeArea(app, { ...origin, areaId })
  return { areas: [], chores: kept }
}
