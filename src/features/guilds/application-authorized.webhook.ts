import { z } from 'zod'
import { snowflake } from '../../core/ids.ts'
import { defineWebhookEvent } from '../../interactions/webhook-event.ts'
import { rememberAuthorization } from './remember-authorization.flow.ts'

/** An installation on an account has no guild, and there is nowhere to remember that. */
const authorization = z.object({
  user: z.object({ id: snowflake }),
  scopes: z.array(z.string()),
  guild: z.object({
    id: snowflake,
    name: z.string().optional(),
    preferred_locale: z.string().optional(),
    system_channel_id: snowflake.nullish(),
  }),
})

export const authorizedWebhook = defineWebhookEvent({
  type: 'APPLICATION_AUTHORIZED',
  data: authorization,
  guildOf: ({ guild }) => guild.id,
  run: (app, { guild, user, scopes }) =>
    rememberAuthorization(app, {
      guildId: guild.id,
      userId: user.id,
      scopes,
      name: guild.name,
      guildLocale: guild.preferred_locale ?? 'en-US',
      systemChannelId: guild.system_channel_id ?? null,
    }),
})
