import { afterAll } from 'vitest'
import { features } from '../../src/features/http.ts'
import { startHttp } from '../../src/http.ts'
import { definitionsOf } from '../../src/interactions/dispatch.ts'
import { startWorker } from '../../src/worker.ts'
import {
  createFakeDiscord,
  type FakeDiscord,
  type FakeDiscordOptions,
} from '../fake-discord/fake-discord.ts'
import { registerCommands } from '../playground/default-world.ts'
import { createDatabase } from './app.ts'

/** A test clicks faster than a household does. */
const QUOTAS = { member: 500, guild: 5000, typing: 2000 }

export interface HouseholdOptions extends FakeDiscordOptions {
  /** Who is there before the bot is. */
  readonly populate?: (discord: FakeDiscord) => unknown
}

/**
 * The bot and its worker between a Discord that is played and a database of their own: whole, and in this process.
 * Whoever starts it closes it, and then nothing may be left that Discord complained of.
 */
export async function startHousehold({ populate, ...options }: HouseholdOptions = {}) {
  const database = await createDatabase()
  const discord = await createFakeDiscord(options)
  populate?.(discord)
  await registerCommands(discord, definitionsOf(features))
  const env = {
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
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
  const http = await startHttp(env, { clock, drainMs: 0, quotas: QUOTAS })
  const work = () => startWorker(env, { clock })
  let worker = await work()
  discord.connectBot(http.url)
  return {
    discord,
    database,
    async close() {
      await http.close()
      await worker.close()
      await discord.close()
      await database.admin.end()
      discord.assertQuiet()
    },
    worker: {
      stop: () => worker.close(),
      async start() {
        worker = await work()
      },
    },
  }
}

export type Household = Awaited<ReturnType<typeof startHousehold>>

/** For the top of a test file: closed after its last test. */
export async function openHousehold(options?: HouseholdOptions): Promise<Household> {
  const household = await startHousehold(options)
  afterAll(household.close)
  return household
}
