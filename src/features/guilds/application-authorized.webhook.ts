import { z } from 'zod'
import { snowflake } from '../../core/ids.ts'
import { defineWebhookEvent } from '../../interactions/webhook-event.ts'
import { rememberAuthorization } from './remember-authorization.flow.ts'

/** An installation on an account has no guild, and there is nowhere to remember that. */
const authorization = z.object({
  user: z.object({ id: snowflake }),
  scopes: z.array(z.string()),
  guild: z.object({ id: snowflake }),
})

export const authorizedWebhook = defineWebhookEvent({
  type: 'APPLICATION_AUTHORIZED',
  data: authorization,
  guildOf: ({ guild }) => guild.id,
  run: (app, { guild, user, scopes }) =>
    rememberAuthorization(app, { guildId: guild.id, userId: user.id, scopes }),
})
