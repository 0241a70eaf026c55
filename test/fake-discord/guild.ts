import { ChannelType } from 'discord-api-types/v10'
import { installed, sendEvent } from './ask.ts'
import { createMember, type Member } from './member.ts'
import { bitsOf, EVERYONE_DEFAULT, type PermissionName } from './permissions.ts'
import type { Simulation } from './simulation.ts'
import { type Channel, type Guild, notice, type Role, type World } from './world.ts'

export interface MemberOptions {
  readonly locale?: string
  readonly zone?: string
  readonly roles?: readonly Role[]
  /** Shorthand for a role of their own with these rights. */
  readonly permissions?: readonly PermissionName[]
  readonly dmsOpen?: boolean
}

/** A guild as a test builds and uses it. */
export interface GuildHandle {
  readonly id: string
  readonly guild: Guild
  /** The channel in which members act unless they go elsewhere. */
  readonly general: Channel
  channel(name: string, type?: ChannelType): Channel
  role(name: string, permissions?: readonly PermissionName[]): Role
  /** The member of this name; whoever is not there yet joins. */
  member(name: string, options?: MemberOptions): Member
  /** Takes rights from the bot in one channel. */
  deny(channel: Channel, permissions: readonly PermissionName[]): void
  leave(member: { readonly id: string }): void
  /** Installs the app and tells the bot by a webhook event. */
  install(by: { readonly id: string }): Promise<void>
  /** Removes the app; Discord sends no event for that. */
  uninstall(): void
}

/** What the invitation of the app asks for. */
const BOT_RIGHTS = bitsOf([
  'ViewChannel',
  'SendMessages',
  'ReadMessageHistory',
  'EmbedLinks',
  'AttachFiles',
  'PinMessages',
  'UseExternalEmojis',
])

function joinBot(world: World, guild: Guild) {
  const { botId, name } = world.application
  const role: Role = {
    id: world.ids.named(`role/${guild.name}/${name}`),
    name,
    permissions: BOT_RIGHTS,
    mentionable: false,
  }
  guild.roles.set(role.id, role)
  guild.members.set(botId, {
    userId: botId,
    nick: null,
    roles: [role.id],
    joinedAt: world.clock.now(),
  })
  guild.installed = true
}

export function createGuild(sim: Simulation, name: string, { locale = 'en-US' } = {}): GuildHandle {
  const { world } = sim
  const id = world.ids.named(`guild/${name}`)
  const everyone: Role = {
    id,
    name: '@everyone',
    permissions: EVERYONE_DEFAULT,
    mentionable: false,
  }
  const guild: Guild = {
    id,
    name,
    locale,
    ownerId: world.ids.named(`owner/${name}`),
    installed: false,
    roles: new Map([[id, everyone]]),
    members: new Map(),
    channels: new Map(),
  }
  world.guilds.set(id, guild)
  joinBot(world, guild)
  return handleOf(sim, guild, addChannel(world, guild, 'general'))
}

function addChannel(world: World, guild: Guild, name: string, type = ChannelType.GuildText) {
  const channel: Channel = {
    id: world.ids.named(`channel/${guild.name}/${name}`),
    type,
    name,
    guildId: guild.id,
    recipients: [],
    overwrites: [],
  }
  world.channels.set(channel.id, channel)
  guild.channels.set(channel.id, channel)
  return channel
}

function addRole(
  world: World,
  guild: Guild,
  name: string,
  permissions: readonly PermissionName[] = [],
) {
  const id = world.ids.named(`role/${guild.name}/${name}`)
  const role: Role = { id, name, permissions: bitsOf(permissions), mentionable: true }
  guild.roles.set(id, role)
  return role
}

/** A person is known by name in the whole world, so that one person can be in several guilds. */
function person(world: World, name: string, options: MemberOptions) {
  const id = world.ids.named(`user/${name.toLowerCase()}`)
  const user = world.users.get(id) ?? {
    id,
    username: name.toLowerCase().replaceAll(' ', '_'),
    name,
    locale: options.locale ?? 'en-US',
    zone: options.zone ?? 'Europe/Amsterdam',
    bot: false,
    dmsOpen: options.dmsOpen ?? true,
  }
  world.users.set(id, user)
  return user
}

export function handleOf(sim: Simulation, guild: Guild, general: Channel): GuildHandle {
  const { world } = sim
  return {
    id: guild.id,
    guild,
    general,
    channel: (name, type) => addChannel(world, guild, name, type),
    role: (name, permissions) => addRole(world, guild, name, permissions),
    member(name, options = {}) {
      const user = person(world, name, options)
      if (!guild.members.has(user.id)) {
        const own = options.permissions ? [addRole(world, guild, name, options.permissions)] : []
        const roles = [...(options.roles ?? []), ...own].map((role) => role.id)
        const joinedAt = world.clock.now()
        guild.members.set(user.id, { userId: user.id, nick: null, roles, joinedAt })
        notice(world, 'member', { guildId: guild.id, userId: user.id })
      }
      return createMember({ sim, user, channel: general, guild })
    },
    deny(channel, permissions) {
      const [role = guild.id] = guild.members.get(world.application.botId)?.roles ?? []
      channel.overwrites.push({ id: role, allow: 0n, deny: bitsOf(permissions) })
    },
    leave({ id }) {
      guild.members.delete(id)
      notice(world, 'member', { guildId: guild.id, userId: id })
    },
    async install(by) {
      if (!guild.installed) joinBot(world, guild)
      const user = world.users.get(by.id)
      if (!user) throw new Error(`nobody has the id ${by.id}`)
      await sendEvent(sim, 'APPLICATION_AUTHORIZED', installed(guild, user))
    },
    uninstall() {
      guild.installed = false
      guild.members.delete(world.application.botId)
    },
  }
}
