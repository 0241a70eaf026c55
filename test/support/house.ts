import { expect, onTestFinished, vi } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { features } from '../../src/features/http.ts'
import { startHttp } from '../../src/http.ts'
import { definitionsOf } from '../../src/interactions/dispatch.ts'
import { startWorker } from '../../src/worker.ts'
import { createFakeDiscord, type FakeDiscord } from '../fake-discord/fake-discord.ts'
import { registerCommands } from '../playground/default-world.ts'
import { createDatabase } from './app.ts'
import { roomy } from './limits.ts'

const TIMEOUT = { timeout: 20_000, interval: 20 }

interface HouseOptions {
  readonly startAt?: string
  /** False: time passes by itself, and jumps when the test says so. */
  readonly frozen?: boolean
}

/** A whole ChoresTree in this process, both doors on one database, with a Discord around it and a clock of its own. */
export async function openHouse({
  startAt = '2030-01-01T12:00:00Z',
  frozen = true,
}: HouseOptions = {}) {
  const database = await createDatabase()
  const discord = await createFakeDiscord({ startAt: Temporal.Instant.from(startAt), frozen })
  await registerCommands(discord, definitionsOf(features))
  const env = {
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS: database.encryptionKeys,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_PUBLIC_KEY: discord.key.publicKey,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    PORT: '0',
    METRICS_PORT: '0',
  }
  const { clock } = discord
  const http = await startHttp(env, { clock, drainMs: 0, quotas: roomy })
  discord.connectBot(http.url)
  const work = () => startWorker(env, { clock })
  let worker = await work()

  return {
    database,
    discord,
    env,
    worker: {
      stop: () => worker.close(),
      async start() {
        worker = await work()
      },
    },
    async close() {
      await worker.close()
      await http.close()
      await discord.close()
      await database.admin.end()
    },
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>

let guilds = 0

/** A guild in it that nobody else acts in; what Discord complained of fails the test. */
export function flatIn({ discord, database }: House, { locale = 'en-US' } = {}) {
  guilds += 1
  const flat = discord.guild(`Flat ${guilds}`, { locale })
  const zoe = flat.member('Zoe', { permissions: ['ManageGuild'] })
  onTestFinished(() => discord.assertQuiet())

  /**
   * When nothing is left that could be done now. What a job asks for is there as soon as the job is over, so it is
   * looked for after it.
   */
  const quiet = () =>
    vi.waitFor(async () => {
      const now = discord.clock.now().toString()
      const jobs = await database.admin`
        select kind from scheduled_jobs
        where guild_id = ${flat.id} and state = 'due' and due_at <= ${now}`
      const effects = await database.admin`
        select kind, last_error from outbox
        where guild_id = ${flat.id} and state = 'pending' and available_at <= ${now}`
      expect([...jobs, ...effects]).toEqual([])
    }, TIMEOUT)

  return {
    flat,
    zoe,
    mia: flat.member('Mia'),
    tom: flat.member('Tom', { locale: 'nl' }),
    quiet,
    /** Time passes, and what it brings is done. */
    async pass(by: Temporal.DurationLike) {
      await quiet()
      discord.clock.advance(by)
      await quiet()
    },
    ...boardIn(discord, flat.id),
  }
}

/** What everybody in a guild sees of its board. */
function boardIn({ world }: FakeDiscord, guildId: string) {
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
