import type { App } from '../../app.ts'
import type { Snowflake } from '../../core/ids.ts'
import { mayManage } from './may-manage.flow.ts'

type Asking = Parameters<typeof mayManage>[1] & {
  readonly userId: Snowflake
  readonly interactionId: Snowflake
}

/** Who wants to do something, where, with which right and by which interaction: what a flow asks of whoever acts. */
export const actorOf = async (app: Pick<App, 'db'>, at: Asking) => ({
  guildId: at.guildId,
  by: at.userId,
  isManager: await mayManage(app, at),
  correlationId: at.interactionId,
})
