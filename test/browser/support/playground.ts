import { afterAll } from 'vitest'
import { features } from '../../../src/features/http.ts'
import { startHttp } from '../../../src/http.ts'
import { definitionsOf } from '../../../src/interactions/dispatch.ts'
import { startWorker } from '../../../src/worker.ts'
import {
  createFakeDiscord,
  type FakeDiscord,
  type FakeDiscordOptions,
} from '../../fake-discord/fake-discord.ts'
import { registerCommands, settle } from '../../playground/default-world.ts'
import { createPage } from '../../playground/page-files.ts'
import { createDatabase } from '../../support/app.ts'
import { bundlePage } from './page-script.ts'

/** A test clicks faster than a household does. */
const QUOTAS = { member: 500, guild: 5000, typing: 2000 }

export interface Playground {
  readonly discord: FakeDiscord
  readonly database: Awaited<ReturnType<typeof createDatabase>>
  /** Of the page. */
  readonly url: string
}

/**
 * The bot, its worker and a Discord with its page, as `pnpm start` has them, on a database of its own. Closed after the
 * last test of the file.
 */
export async function openPlayground(
  populate: (discord: FakeDiscord) => unknown = settle,
  options: Pick<FakeDiscordOptions, 'startAt' | 'frozen'> = {},
): Promise<Playground> {
  const database = await createDatabase()
  const discord = await createFakeDiscord({ page: createPage(), ...options })
  populate(discord)
  await registerCommands(discord, definitionsOf(features))
  const env = {
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
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
  const worker = await startWorker(env, { clock })
  discord.connectBot(http.url)
  afterAll(async () => {
    await http.close()
    await worker.close()
    await discord.close()
    await database.admin.end()
  })
  await bundlePage(discord.url)
  return { discord, database, url: discord.url }
}
