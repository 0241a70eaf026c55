import {
  attachmentObject,
  memberObject,
  partialChannelObject,
  roleObject,
  userObject,
} from './objects.ts'
import { permissionsIn } from './permissions.ts'
import type { Simulation } from './simulation.ts'
import type { Snowflake } from './snowflake.ts'
import { UsageError } from './usage-error.ts'
import type { Channel, Guild, Role, StoredFile, User, World } from './world.ts'

/** Who acts, and where: what a member can pick depends on it. */
export interface Place {
  readonly sim: Simulation
  readonly user: User
  readonly channel: Channel
  readonly guild: Guild | undefined
}

const bare = (text: string) => text.replace(/^<?[@#]+&?!?|>$/g, '').toLowerCase()
const matches = (text: string, ...names: readonly (string | null | undefined)[]) =>
  names.some((name) => name?.toLowerCase() === bare(text))

export const people = ({ users }: World, guild?: Guild): User[] =>
  [...users.values()].filter(({ id }) => !guild || guild.members.has(id))

export function findUser({ sim, guild }: Place, text: string): User | undefined {
  const nick = (id: Snowflake) => guild?.members.get(id)?.nick
  return people(sim.world, guild).find((u) => matches(text, u.id, u.username, u.name, nick(u.id)))
}

export const findRole = ({ guild }: Place, text: string): Role | undefined =>
  [...(guild?.roles.values() ?? [])].find((role) => matches(text, role.id, role.name))

export const findChannel = ({ guild }: Place, text: string): Channel | undefined =>
  [...(guild?.channels.values() ?? [])].find((channel) => matches(text, channel.id, channel.name))

type Kind = 'user' | 'role' | 'mentionable' | 'channel'

const FINDERS: Readonly<
  Record<Kind, (place: Place, text: string) => { readonly id: Snowflake } | undefined>
> = {
  user: findUser,
  role: findRole,
  mentionable: (place, text) => findUser(place, text) ?? findRole(place, text),
  channel: findChannel,
}

/** The id of who or what a member picks by this name. */
export function pick(kind: Kind, place: Place, text: string): Snowflake {
  const found = FINDERS[kind](place, text)
  if (!found) throw new UsageError(`There is no ${kind} «${text}» here.`)
  return found.id
}

const byId = <Value>(entries: readonly (readonly [string, Value])[]) =>
  entries.length > 0 ? Object.fromEntries(entries) : undefined

/** The objects behind picked ids, as Discord sends them along. */
export function resolvedOf(
  { sim, user, guild }: Place,
  ids: readonly Snowflake[],
  files: readonly StoredFile[] = [],
) {
  const { world } = sim
  const users = ids.flatMap((id) => world.users.get(id) ?? [])
  const members = users.filter(({ id }) => guild?.members.has(id))
  const channels = ids.flatMap((id) => world.channels.get(id) ?? [])
  const roles = ids.flatMap((id) => guild?.roles.get(id) ?? [])
  const resolved = {
    users: byId(users.map((u) => [u.id, userObject(u)] as const)),
    members: guild && byId(members.map((u) => [u.id, memberPart(world, guild, u)] as const)),
    roles: byId(roles.map((r) => [r.id, roleObject(r)] as const)),
    channels: byId(channels.map((c) => [c.id, partialChannelObject(world, c, user.id)] as const)),
    attachments: byId(files.map((f) => [f.id, attachmentObject(f, sim.self)] as const)),
  }
  return Object.values(resolved).some(Boolean) ? { resolved } : {}
}

/** In resolved data a member has no user, deaf or mute, and has permissions. */
function memberPart(world: World, guild: Guild, { id }: User) {
  const { user: _user, deaf: _deaf, mute: _mute, ...rest } = memberObject(world, guild, id)
  return { ...rest, permissions: String(permissionsIn(guild, id)) }
}

/** A file that a member sends: kept, and served like every other. */
export interface Upload {
  readonly filename: string
  readonly content: string | Uint8Array
  readonly contentType?: string
}

export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'filename' in value && 'content' in value

export function upload({ sim: { world }, channel }: Place, file: Upload): StoredFile {
  const bytes = typeof file.content === 'string' ? Buffer.from(file.content) : file.content
  const stored: StoredFile = {
    id: world.ids.next(),
    name: file.filename,
    contentType: file.contentType ?? 'application/octet-stream',
    bytes,
    channelId: channel.id,
    ephemeral: true,
  }
  world.files.set(stored.id, stored)
  return stored
}
