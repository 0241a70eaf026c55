import type { WorldState } from '../../fake-discord/state.ts'

/** A person and their place by names, which are the same in every run. */
export function whereOf({ users, guilds }: WorldState, userId: string, channelId: string) {
  const person = users.find(({ id }) => id === userId)?.username ?? userId
  for (const guild of guilds) {
    const channel = guild.channels.find(({ id }) => id === channelId)
    if (channel && 'name' in channel) return { person, where: [guild.name, channel.name] }
  }
  return { person, where: [] }
}
