import { InteractionContextType, InteractionType } from 'discord-api-types/v10'
import type { Interaction } from './interaction.ts'
import { memberObject, messageObject, partialChannelObject, userObject } from './objects.ts'
import { ALL, permissionsIn } from './permissions.ts'
import type { Simulation } from './simulation.ts'
import type { Snowflake } from './snowflake.ts'
import type { Channel, User, World } from './world.ts'

export interface Question {
  readonly type: InteractionType
  readonly userId: Snowflake
  readonly channelId: Snowflake
  readonly messageId?: Snowflake | undefined
  readonly data: object
}

const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024

/** The full payload of an interaction, as Discord documents it. */
export function payloadOf(
  sim: Simulation,
  question: Question,
  ids: Pick<Interaction, 'id' | 'token'>,
) {
  const { world } = sim
  const channel = world.channels.get(question.channelId)
  if (!channel) throw new Error(`no channel ${question.channelId}`)
  const message = question.messageId ? world.messages.get(question.messageId) : undefined
  return {
    id: ids.id,
    application_id: world.application.id,
    type: question.type,
    token: ids.token,
    version: 1,
    data: question.data,
    channel: partialChannelObject(world, channel, question.userId),
    channel_id: channel.id,
    ...(message && { message: messageObject(world, message, sim.self) }),
    ...(channel.guildId
      ? inGuild(world, channel, channel.guildId, question.userId)
      : inDirectMessage(world, question.userId)),
    locale: world.users.get(question.userId)?.locale ?? 'en-US',
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
  }
}

function inGuild(world: World, channel: Channel, guildId: Snowflake, userId: Snowflake) {
  const guild = world.guilds.get(guildId)
  if (!guild) throw new Error(`no guild ${guildId}`)
  return {
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_id: guild.id,
    guild_locale: guild.locale,
    member: {
      ...memberObject(world, guild, userId),
      permissions: String(permissionsIn(guild, userId, channel)),
    },
    app_permissions: String(permissionsIn(guild, world.application.botId, channel)),
    authorizing_integration_owners: guild.installed ? { 0: guild.id } : { 1: userId },
    context: InteractionContextType.Guild,
  }
}

function inDirectMessage(world: World, userId: Snowflake) {
  const user = world.users.get(userId)
  if (!user) throw new Error(`no user ${userId}`)
  return {
    user: userObject(user),
    app_permissions: String(ALL),
    authorizing_integration_owners: { 0: '0', 1: userId },
    context: InteractionContextType.BotDM,
  }
}

/** What the bot is told at setup: no user, no channel, only a question that it must answer. */
export const pingPayload = (
  { world }: Simulation,
  by: User,
  ids: Pick<Interaction, 'id' | 'token'>,
) => ({
  id: ids.id,
  application_id: world.application.id,
  type: InteractionType.Ping,
  token: ids.token,
  version: 1,
  user: userObject(by),
  entitlements: [],
  authorizing_integration_owners: {},
})
