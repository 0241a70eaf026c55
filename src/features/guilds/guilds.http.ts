import { authorizedWebhook } from './application-authorized.webhook.ts'
import { channelSelect } from './channel.select.ts'
import { manageCommand } from './manage.command.ts'
import { toldSelect } from './told.select.ts'

export const guilds = {
  commands: [manageCommand],
  selects: [channelSelect, toldSelect],
  webhookEvents: [authorizedWebhook],
}
