import { authorizedWebhook } from './application-authorized.webhook.ts'

export const guilds = {
  webhookEvents: [authorizedWebhook],
}
