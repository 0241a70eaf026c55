import type { App } from '../../app.ts'
import type { Snowflake } from '../../core/ids.ts'
import { mayManage, readSettings } from '../guilds/index.ts'
import { type Chore, isChangedBy } from '../model/index.ts'

type Viewer = Parameters<typeof mayManage>[1] & { readonly userId: Snowflake }

/** Whether who looks at a chore is offered to edit and to delete it. */
export async function mayChange(
  app: Pick<App, 'db'>,
  at: Viewer,
  chore: Pick<Chore, 'createdBy'>,
): Promise<boolean> {
  if (await mayManage(app, at)) return true
  if (chore.createdBy !== at.userId) return false
  const { adding } = await readSettings(app, at)
  const onlyManagers = adding === 'restricted'
  return isChangedBy(chore, { by: at.userId, isManager: false, onlyManagers })
}
