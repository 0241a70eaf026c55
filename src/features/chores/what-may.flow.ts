import type { App } from '../../app.ts'
import type { Snowflake } from '../../core/ids.ts'
import type { May } from '../cards/index.ts'
import { mayManage, readSettings } from '../guilds/index.ts'
import { type Chore, holdersOf, isChangedBy, type Occurrence } from '../model/index.ts'

type Viewer = Parameters<typeof mayManage>[1] & { readonly userId: Snowflake }

/** What who looks at a turn is offered. */
export async function whatMay(
  app: Pick<App, 'db'>,
  at: Viewer,
  turn: Occurrence,
): Promise<Required<May>> {
  if (await mayManage(app, at)) return { mayChange: true, mayGive: true }
  const mayGive = holdersOf(turn).includes(at.userId)
  return { mayChange: await isChanger(app, at, turn.chore), mayGive }
}

async function isChanger(
  app: Pick<App, 'db'>,
  at: Viewer,
  chore: Pick<Chore, 'createdBy'>,
): Promise<boolean> {
  if (chore.createdBy !== at.userId) return false
  const { adding } = await readSettings(app, at)
  const onlyManagers = adding === 'restricted'
  return isChangedBy(chore, { by: at.userId, isManager: false, onlyManagers })
}
