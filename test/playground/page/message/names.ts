import type { PageChannel, PageGuild, PageWorld } from '../contract.ts'

/** Where something is shown: its guild decides nicknames, and who can be picked. */
export interface Place {
  readonly world: PageWorld
  readonly guild: PageGuild | undefined
  readonly channel: PageChannel | undefined
}

export function placeOf(world: PageWorld, channelId: string): Place {
  const channel = world.channels.find(({ id }) => id === channelId)
  const guild = world.guilds.find(({ id }) => id === channel?.guild_id)
  return { world, channel, guild }
}

export function userName({ world, guild }: Place, id: string): string | undefined {
  const nick = guild?.members.find(({ user }) => user.id === id)?.nick
  return nick ?? world.users.find((user) => user.id === id)?.name
}

export const roleName = ({ world }: Place, id: string): string | undefined =>
  world.guilds.flatMap(({ roles }) => roles).find((role) => role.id === id)?.name

export const channelName = ({ world }: Place, id: string): string | undefined =>
  world.channels.find((channel) => channel.id === id)?.name

/** Whoever a message pings: «@Sam», «@Managers», «@everyone». */
export const pingName = (place: Place, id: string): string =>
  `@${userName(place, id) ?? roleName(place, id) ?? id}`

/** An address that may be opened or shown: never `javascript:` or the like. */
export const isSafe = (url: string): boolean => /^(https?:\/\/|\/|data:image\/)/.test(url)
