import { ChannelType, PermissionFlagsBits as Right } from 'discord-api-types/v10'
import { errors } from './api-error.ts'
import { has, permissionsIn } from './permissions.ts'
import type { Channel, Guild, Message, World } from './world.ts'

/** A guild that the bot is in; to a stranger Discord says no more than that. */
export function guildOf(world: World, id = ''): Guild {
  const guild = world.guilds.get(id)
  if (!guild) throw errors.unknownGuild()
  if (!guild.installed) throw errors.missingAccess()
  return guild
}

/** A channel in which the bot has these rights; one that it cannot see answers 50001. */
export function channelOf(world: World, id = '', rights = 0n): Channel {
  const channel = world.channels.get(id)
  if (!channel) throw errors.unknownChannel()
  if (channel.type === ChannelType.DM) return channel
  const guild = guildOf(world, channel.guildId)
  const mine = permissionsIn(guild, world.application.botId, channel)
  if (!has(mine, Right.ViewChannel)) throw errors.missingAccess()
  if (!has(mine, rights)) throw errors.missingPermissions()
  return channel
}

/** A message that everybody sees: an ephemeral one is unknown to every route but its token's. */
export function messageOf(world: World, channelId: string, id = ''): Message {
  const message = world.messages.get(id)
  if (!message || message.channelId !== channelId || message.visibleTo)
    throw errors.unknownMessage()
  return message
}
