import type { PageChannel, PageGuild, PageUser, PageWorld } from './contract.ts'
import { DIRECT, isNamed, type PanePlace } from './page-address.ts'

const DM = 1
const VIEW_CHANNEL = 1n << 10n
const ADMINISTRATOR = 1n << 3n

/** Where a pane is, with what it found of its place in the world. */
export interface Whereabouts {
  readonly viewer: PageUser
  readonly guild: PageGuild | undefined
  /** Undefined while the direct messages with the bot were never opened, or nothing is to be seen. */
  readonly channel: PageChannel | undefined
  readonly isDirect: boolean
}

export const peopleOf = ({ users }: PageWorld): PageUser[] => users.filter(({ bot }) => !bot)

const MANAGE_GUILD = 1n << 5n

/** With whom an evening begins: the people of the first server, whoever manages it first, then everybody else. */
export function householdOf(world: PageWorld): PageUser[] {
  const [first] = world.guilds
  const people = peopleOf(world)
  const manages = ({ permissions }: PageGuild['members'][number]) =>
    (BigInt(permissions) & (MANAGE_GUILD | ADMINISTRATOR)) !== 0n
  const members = first?.members ?? []
  const ordered = [...members.filter(manages), ...members.filter((member) => !manages(member))]
  const household = ordered.flatMap(({ user }) => people.find(({ id }) => id === user.id) ?? [])
  return [...new Set([...household, ...people])]
}

export const guildsOf = ({ guilds }: PageWorld, userId: string): PageGuild[] =>
  guilds.filter(({ members }) => members.some(({ user }) => user.id === userId))

/** Whoever lost the right to see a channel has no way to it; overwrites of members are not read here. */
export function channelsOf({ members, channels }: PageGuild, userId: string): PageChannel[] {
  const member = members.find(({ user }) => user.id === userId)
  const mine = BigInt(member?.permissions ?? 0)
  const sees = (mine & (VIEW_CHANNEL | ADMINISTRATOR)) !== 0n
  return sees ? (channels as readonly PageChannel[]).slice() : []
}

export const directOf = ({ channels }: PageWorld, userId: string): PageChannel | undefined =>
  channels.find(
    ({ type, recipients }) => type === DM && recipients?.some(({ id }) => id === userId),
  )

/** Undefined when the world has no such person. */
export function whereaboutsOf(world: PageWorld, place: PanePlace): Whereabouts | undefined {
  const viewer = peopleOf(world).find(({ username }) => isNamed(username, place.person))
  if (!viewer) return undefined
  const isDirect = place.channel === DIRECT
  if (isDirect) return { viewer, isDirect, guild: undefined, channel: directOf(world, viewer.id) }
  const guilds = guildsOf(world, viewer.id)
  const guild = guilds.find(({ name }) => isNamed(name, place.guild ?? name))
  const channels = guild ? channelsOf(guild, viewer.id) : []
  const channel = channels.find(({ name }) => isNamed(name ?? '', place.channel ?? name ?? ''))
  return { viewer, isDirect, guild, channel: channel ?? channels[0] }
}

/** The name in the address: the first guild of a person needs none. */
export function placeIn(world: PageWorld, viewer: PageUser, guild: PageGuild, channel?: string) {
  const [first] = guildsOf(world, viewer.id)
  return {
    person: viewer.username,
    guild: guild.id === first?.id ? undefined : guild.name,
    channel,
  }
}

/** «#chores», or the bot in direct messages. */
export const titleOf = ({ application }: PageWorld, { isDirect, channel }: Whereabouts): string =>
  isDirect ? `@${application.name}` : `#${channel?.name ?? ''}`
