import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import { z } from 'zod'
import { type GuildHandle, handleOf } from './guild.ts'
import { directMessages } from './guild-routes.ts'
import { deleteMessage } from './message-store.ts'
import { bitsOf, type PermissionName } from './permissions.ts'
import type { Simulation } from './simulation.ts'
import { UsageError } from './usage-error.ts'
import { type Channel, type Guild, notice, type Role, type User, type World } from './world.ts'

const id = z.string().regex(/^\d+$/, 'must be an id')
const name = z.string().trim().min(1).max(100)
const locale = z.enum(['en-US', 'en-GB', 'nl'])
const zone = z.string().refine(isZone, 'must be a time zone such as Europe/Amsterdam')
const permissions = z.array(z.enum(Object.keys(PermissionFlagsBits) as [PermissionName]))

/** What somebody with every right may change in the world: no bot is asked about it. */
export const edit = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('install'), guild: id, by: id }),
  z.strictObject({ do: z.literal('uninstall'), guild: id }),
  z.strictObject({ do: z.literal('join'), guild: id, user: id }),
  z.strictObject({ do: z.literal('kick'), guild: id, user: id }),
  z.strictObject({ do: z.literal('person'), guild: id, name, locale, zone }),
  z.strictObject({
    do: z.literal('user'),
    user: id,
    locale: locale.optional(),
    zone: zone.optional(),
    dmsOpen: z.boolean().optional(),
  }),
  z.strictObject({
    do: z.literal('member'),
    guild: id,
    user: id,
    nick: name.nullable().optional(),
    roles: z.array(id).optional(),
  }),
  z.strictObject({ do: z.literal('role'), guild: id, name, permissions }),
  z.strictObject({ do: z.literal('permissions'), guild: id, role: id, permissions }),
  z.strictObject({ do: z.literal('channel'), guild: id, name }),
  z.strictObject({ do: z.literal('deny'), channel: id, permissions }),
  z.strictObject({ do: z.literal('removeChannel'), channel: id }),
  z.strictObject({ do: z.literal('direct'), user: id }),
  z.strictObject({ do: z.literal('removeMessage'), message: id }),
])

type Edit = z.infer<typeof edit>
type Edits = { readonly [Kind in Edit['do']]: (sim: Simulation, wanted: Of<Kind>) => unknown }
type Of<Kind extends Edit['do']> = Extract<Edit, { do: Kind }>

function isZone(text: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }))
  } catch {
    return false
  }
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new UsageError(`This ${what} is gone.`)
  return value
}

const guildOf = ({ guilds }: World, guild: string): Guild => found(guilds.get(guild), 'guild')
const userOf = ({ users }: World, user: string): User => found(users.get(user), 'person')
const channelOf = ({ channels }: World, channel: string): Channel =>
  found(channels.get(channel), 'channel')
const roleOf = (guild: Guild, role: string): Role => found(guild.roles.get(role), 'role')

function handle(sim: Simulation, guildId: string): GuildHandle {
  const guild = guildOf(sim.world, guildId)
  return handleOf(sim, guild, found([...guild.channels.values()][0], 'channel'))
}

const EDITS: Edits = {
  install: (sim, { guild, by }) => handle(sim, guild).install({ id: by }),
  uninstall: (sim, { guild }) => handle(sim, guild).uninstall(),
  join(sim, { guild, user }) {
    handle(sim, guild).member(userOf(sim.world, user).name)
  },
  kick: (sim, { guild, user }) => handle(sim, guild).leave({ id: user }),
  person(sim, { guild, name: called, ...options }) {
    const { id: made } = handle(sim, guild).member(called, options)
    return { id: made }
  },
  user({ world }, { user, locale: language, zone: where, dmsOpen }) {
    const person = userOf(world, user)
    person.locale = language ?? person.locale
    person.zone = where ?? person.zone
    person.dmsOpen = dmsOpen ?? person.dmsOpen
  },
  member({ world }, { guild, user, nick, roles }) {
    const home = guildOf(world, guild)
    const member = found(home.members.get(user), 'member')
    if (nick !== undefined) member.nick = nick
    if (roles) member.roles = roles.map((role) => roleOf(home, role).id)
  },
  role: (sim, { guild, name: called, permissions: names }) => ({
    id: handle(sim, guild).role(called, names).id,
  }),
  permissions({ world }, { guild, role, permissions: names }) {
    roleOf(guildOf(world, guild), role).permissions = bitsOf(names)
  },
  channel: (sim, { guild, name: called }) => ({
    id: handle(sim, guild).channel(called.toLowerCase().replaceAll(/\s+/g, '-')).id,
  }),
  deny(sim, { channel, permissions: names }) {
    const place = channelOf(sim.world, channel)
    place.overwrites = []
    if (names.length > 0) handle(sim, place.guildId ?? '').deny(place, names)
  },
  removeChannel({ world }, { channel }) {
    const { guildId = '', type } = channelOf(world, channel)
    if (type === ChannelType.DM) throw new UsageError('Direct messages are closed, not deleted.')
    const home = guildOf(world, guildId)
    if (home.channels.size === 1) throw new UsageError('A guild keeps one channel here.')
    home.channels.delete(channel)
    world.channels.delete(channel)
    for (const message of [...world.messages.values()])
      if (message.channelId === channel) deleteMessage(world, message)
  },
  direct: ({ world }, { user }) => ({ id: directMessages(world, userOf(world, user).id).id }),
  removeMessage({ world }, { message }) {
    deleteMessage(world, found(world.messages.get(message), 'message'))
  },
}

/** Changes the world, and tells every page. */
export async function change(sim: Simulation, wanted: Edit): Promise<unknown> {
  const apply = EDITS[wanted.do] as (sim: Simulation, wanted: Edit) => unknown
  const made = await apply(sim, wanted)
  notice(sim.world, 'world', { what: wanted.do })
  return made ?? {}
}
