import { ChannelType, MessageFlags, MessageType } from 'discord-api-types/v10'
import { allParts, type Part } from './part.ts'
import { permissionsIn } from './permissions.ts'
import type { Channel, Guild, Message, Role, StoredFile, User, World } from './world.ts'

// Discord's objects as it sends them, full: a field that the bot does not read today may be read
// tomorrow, and a payload with three fields hides every mistake in reading the others.

export const userObject = (user: User) => ({
  id: user.id,
  username: user.username,
  global_name: user.bot ? null : user.name,
  discriminator: user.bot ? '0001' : '0',
  avatar: null,
  avatar_decoration_data: null,
  collectibles: null,
  display_name_styles: null,
  primary_guild: null,
  public_flags: 0,
  ...(user.bot && { bot: true }),
})

export function memberObject(world: World, guild: Guild, userId: string) {
  const member = guild.members.get(userId)
  const user = world.users.get(userId)
  if (!member || !user) throw new Error(`${userId} is no member of ${guild.name}`)
  return {
    user: userObject(user),
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: member.roles,
    joined_at: member.joinedAt.toString(),
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
    unusual_dm_activity_until: null,
  }
}

export const roleObject = (role: Role) => ({
  id: role.id,
  name: role.name,
  permissions: String(role.permissions),
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: role.mentionable,
  position: 1,
  icon: null,
  unicode_emoji: null,
  flags: 0,
})

export const guildObject = (guild: Guild) => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  owner_id: guild.ownerId,
  preferred_locale: guild.locale,
  features: [],
  roles: [...guild.roles.values()].map(roleObject),
  system_channel_id: [...guild.channels.keys()][0] ?? null,
})

export function channelObject(world: World, channel: Channel) {
  const { id, type, lastMessageId } = channel
  const shared = { id, type, last_message_id: lastMessageId ?? null, flags: 0 }
  if (channel.type === ChannelType.DM) {
    const people = channel.recipients.flatMap((id) => world.users.get(id) ?? [])
    return { ...shared, recipients: people.map(userObject) }
  }
  return {
    ...shared,
    guild_id: channel.guildId,
    name: channel.name,
    topic: null,
    nsfw: false,
    parent_id: null,
    position: 0,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites.map(({ id, allow, deny }) => ({
      id,
      type: world.users.has(id) ? 1 : 0,
      allow: String(allow),
      deny: String(deny),
    })),
  }
}

/** A channel as interactions carry it: with what the asking member may do there. */
export function partialChannelObject(world: World, channel: Channel, userId: string) {
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined
  if (!guild) return channelObject(world, channel)
  return {
    ...channelObject(world, channel),
    permissions: String(permissionsIn(guild, userId, channel)),
    app_permissions: String(permissionsIn(guild, world.application.botId, channel)),
  }
}

export const attachmentObject = (file: StoredFile, cdn: string) => ({
  id: file.id,
  filename: file.name,
  size: file.bytes.byteLength,
  url: `${cdn}/attachments/${file.channelId}/${file.id}/${encodeURIComponent(file.name)}`,
  proxy_url: `${cdn}/attachments/${file.channelId}/${file.id}/${encodeURIComponent(file.name)}`,
  content_type: file.contentType,
  ...(file.description && { description: file.description }),
  ...(file.ephemeral && { ephemeral: true }),
})

const typeOf = ({ interactionId, pinOf }: Message) => {
  if (pinOf) return MessageType.ChannelPinnedMessage
  return interactionId ? MessageType.ChatInputCommand : MessageType.Default
}

export function messageObject(world: World, message: Message, cdn: string) {
  const author = world.users.get(message.authorId)
  const mentioned = message.notifies.flatMap((id) => world.users.get(id) ?? [])
  const thinking = message.thinking ? MessageFlags.Loading : 0
  return {
    id: message.id,
    channel_id: message.channelId,
    type: typeOf(message),
    ...(message.pinOf && {
      message_reference: { type: 0, channel_id: message.channelId, message_id: message.pinOf },
    }),
    author: author && userObject(author),
    ...(message.authorId === world.application.botId && {
      application_id: world.application.id,
      ...(message.interactionId && { webhook_id: world.application.id }),
    }),
    content: message.content,
    embeds: message.embeds,
    components: message.components.map((part) => withAddresses(part, message.files, cdn)),
    attachments: attachmentsOf(message, cdn),
    mentions: mentioned.map(userObject),
    mention_roles: message.notifies.filter((id) => !world.users.has(id)),
    mention_everyone: false,
    pinned: message.pinned,
    tts: false,
    flags: message.flags | thinking,
    timestamp: message.createdAt.toString(),
    edited_timestamp: message.editedAt?.toString() ?? null,
    ...(message.nonce !== undefined && { nonce: message.nonce }),
  }
}

/** A file that a component shows is not listed again. */
function attachmentsOf(message: Message, cdn: string) {
  const shown = JSON.stringify(message.components)
  return message.files
    .filter(({ name }) => !shown.includes(`attachment://${name}`) || message.flags === 0)
    .map((file) => attachmentObject(file, cdn))
}

/** Discord hands components out again with the address of each file instead of its name. */
function withAddresses(part: Part, files: readonly StoredFile[], cdn: string): Part {
  if (!allParts([part]).some(({ media, file, items }) => media || file || items)) return part
  const address = new Map(
    files.map((file) => [`attachment://${file.name}`, attachmentObject(file, cdn).url]),
  )
  const text = JSON.stringify(part, (key, value) =>
    key === 'url' && typeof value === 'string' ? (address.get(value) ?? value) : value,
  )
  return JSON.parse(text)
}
