import type { App } from '../../app.ts'
import { channelType } from '../../core/discord-codes.ts'
import type { Snowflake } from '../../core/ids.ts'
import { defineSubcommand } from '../../interactions/command.ts'
import { managersOnly } from '../../interactions/guard.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import * as option from '../../interactions/option.ts'
import { permissionNames } from '../../interactions/permission-names.ts'
import type { ChosenChannel } from '../../interactions/resolved.ts'
import { whisperCard } from '../../interactions/response.ts'
import { mayManage, missing, SHOWING, SPEAKING } from '../guilds/index.ts'
import { checkCard } from './check.view.ts'
import { checkGuild } from './check-guild.flow.ts'
import { localize } from './locales/index.ts'

export const checkSubcommand = defineSubcommand({
  name: localize('check.name'),
  description: localize('check.description'),
  access: 'read',
  guards: [managersOnly(mayManage)],
  options: {
    channel: option.channel({
      name: localize('check.channel'),
      description: localize('check.channel.description'),
      types: [channelType.text],
    }),
  },
  run: async (app, at, { channel }) => whisperCard(await check(app, at, channel ? [channel] : [])),
})

/** Of a channel Discord tells what the bot may do there when somebody picks it, or when they are in it. */
export async function check(app: App, at: Invocation, picked: readonly ChosenChannel[]) {
  const { locale, channelId: here, appPermissions } = at
  const guild = await checkGuild(app, at)
  const set = [guild.boardChannelId, guild.channelId].filter((id) => id !== null)
  const ids = picked.length > 0 ? picked.map(({ id }) => id) : set
  const mayIn = (id: Snowflake) =>
    id === here ? appPermissions : picked.find((channel) => channel.id === id)?.appPermissions
  const names = (permissions: ReturnType<typeof missing>) =>
    permissions.length > 0 ? permissionNames(locale, permissions) : undefined
  const channels = [...new Set(ids)].map((id) => ({
    id,
    isKnown: mayIn(id) !== undefined,
    missed: names(missing(SPEAKING, mayIn(id))),
    wished: names(missing(SHOWING, mayIn(id))),
  }))
  return checkCard(locale, { ...guild, guildId: at.guildId, channels })
}
