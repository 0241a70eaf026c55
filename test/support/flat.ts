import { expect, onTestFinished, vi } from 'vitest'
import type { Temporal } from '../../src/core/clock.ts'
import type { FakeDiscord } from '../fake-discord/fake-discord.ts'
import type { Household } from './household.ts'

const TIMEOUT = { timeout: 20_000, interval: 20 }

let guilds = 0

/** A guild in it that nobody else acts in; what Discord complained of fails the test. */
export function flatIn({ discord, database }: Household, { locale = 'en-US' } = {}) {
  guilds += 1
  const flat = discord.guild(`Flat ${guilds}`, { locale })
  const zoe = flat.member('Zoe', { permissions: ['ManageGuild'] })
  onTestFinished(() => discord.assertQuiet())
  return {
    flat,
    zoe,
    mia: flat.member('Mia'),
    tom: flat.member('Tom', { locale: 'nl' }),
    ...timeIn({ discord, database }, flat.id),
    ...boardIn(discord, flat.id),
  }
}

/** How time passes in a guild. */
export function timeIn(
  { discord, database }: Pick<Household, 'discord' | 'database'>,
  guildId: string,
) {
  /**
   * When nothing is left that could be done now. What a job asks for is there as soon as the job is over, so it is
   * looked for after it.
   */
  const quiet = () =>
    vi.waitFor(async () => {
      const now = discord.clock.now().toString()
      const jobs = await database.admin`
        select kind from scheduled_jobs
        where guild_id = ${guildId} and state = 'due' and due_at <= ${now}`
      const effects = await database.admin`
        select kind, last_error from outbox
        where guild_id = ${guildId} and state = 'pending' and available_at <= ${now}`
      expect([...jobs, ...effects]).toEqual([])
    }, TIMEOUT)

  return {
    quiet,
    /** Time passes, and what it brings is done. */
    async pass(by: Temporal.DurationLike) {
      await quiet()
      discord.clock.advance(by)
      await quiet()
    },
  }
}

/** What everybody in a guild sees of its board. */
export function boardIn({ world }: FakeDiscord, guildId: string) {
  const boards = () =>
    [...world.messages.values()].filter(
      ({ channelId, visibleTo, components }) =>
        world.channels.get(channelId)?.guildId === guildId &&
        !visibleTo &&
        JSON.stringify(components).includes('📋'),
    )
  return {
    boards,
    /** The only one there is. */
    board() {
      const [message, ...others] = boards()
      if (!message || others.length > 0) throw new Error(`${boards().length} boards`)
      return message
    },
    /** Requests of the bot about messages of this guild, by method and status. */
    calls: (method: string) =>
      world.calls.filter(({ name }) => {
        const [asked, path = ''] = name.split(' ')
        const channel = world.channels.get(path.split('/')[2] ?? '')
        return asked === method && channel?.guildId === guildId
      }),
  }
}
