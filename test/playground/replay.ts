import { afterAll, vi } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { openPlayground } from '../browser/support/playground.ts'
import type { Upload } from '../fake-discord/directory.ts'
import { perform } from '../fake-discord/gesture.ts'
import type { Member } from '../fake-discord/member.ts'
import type { Seen } from '../fake-discord/seen.ts'
import { change, edit } from '../fake-discord/world-edit.ts'

const TIMEOUT = { timeout: 10_000, interval: 20 }

/** For a test that the playground recorded: its world at this instant, where only the test moves the clock. */
export async function openReplay(startAt: string) {
  const { discord, close } = await openPlayground({
    startAt: Temporal.Instant.from(startAt),
    frozen: true,
  })
  afterAll(close)
  const { sim, world, clock } = discord

  /** Somebody in a channel of a guild, or in the bot's direct messages where neither is named. */
  function person(username: string, guildName?: string, channelName?: string): Member {
    const user = [...world.users.values()].find((found) => found.username === username)
    if (!user) throw new Error(`nobody is called ${username}`)
    const [first] = world.guilds.values()
    const guild = [...world.guilds.values()].find(({ name }) => name === guildName) ?? first
    const member = discord.guild(guild?.name ?? '').member(user.name)
    if (guildName === undefined) return member.inDirectMessages()
    const channel = [...(guild?.channels.values() ?? [])].find(({ name }) => name === channelName)
    if (!channel) throw new Error(`${guildName} has no channel ${channelName}`)
    return member.in(channel)
  }

  return {
    discord,
    person,
    /** The instant of the next step; the recording's own clock may have been a little behind. */
    at(iso: string) {
      const instant = Temporal.Instant.from(iso)
      if (Temporal.Instant.compare(instant, clock.now()) > 0) clock.jumpTo(instant)
    },
    /** The newest message that begins with this line, once it is there: the worker may be about to post it. */
    latest: (member: Member, line: string): Promise<Seen> =>
      vi.waitFor(() => {
        const found = member.sees().findLast((seen) => seen.lines[0] === line)
        if (!found) throw new Error(`${member.user.name} sees no message «${line}»`)
        return found
      }, TIMEOUT),
    async say(member: Member, content: string, uploads: readonly Upload[] = []): Promise<Seen> {
      const place = { as: member.id, channel: member.channel.id }
      const files = uploads.map(({ filename: name, content: inside, contentType }) => ({
        name,
        contentType: contentType ?? 'application/octet-stream',
        base64: Buffer.from(inside).toString('base64'),
      }))
      const { messageId = '' } = await perform(sim, { do: 'say', ...place, content, files })
      const message = world.messages.get(messageId)
      if (!message) throw new Error('nothing was said')
      return member.look(message)
    },
    change: (wanted: unknown) => change(sim, edit.parse(wanted)),
  }
}
