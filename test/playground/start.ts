import { mkdir } from 'node:fs/promises'
import process from 'node:process'
import { StartRefused } from '../../src/core/errors.ts'
import { createFakeDiscord, type FakeDiscord } from '../fake-discord/fake-discord.ts'
import { CalmError, codeOf } from '../support/calm-error.ts'
import { registerCommands, settle } from './default-world.ts'
import { isFakeDiscord, refuseSecond, releaseLock, takeLock } from './lock.ts'
import { openOwnDatabase } from './own-database.ts'
import { createPage } from './page-files.ts'
import { openSecrets, type Secrets } from './secrets.ts'
import { type Settings, settingsOf } from './settings.ts'

const MIGRATIONS = new URL('../../drizzle/', import.meta.url)

/** Ten times the usual: here a script may be a whole household, and still meets a limit. */
const QUOTAS = { member: 50, guild: 500, typing: 200 }

const print = (text: string) => process.stdout.write(`${text}\n`)

/** Closed in the reverse order of opening: the bot before the database that it needs. */
const closers: (() => Promise<unknown>)[] = []

async function open(settings: Settings) {
  await mkdir(settings.folder, { recursive: true })
  await refuseSecond(settings.folder)
  const secrets = await openSecrets(settings.folder)
  // First of all: its port is what a second start in this moment fails on.
  const discord = await openDiscord(settings, secrets)
  await takeLock(settings.folder, discord.url)
  closers.push(() => releaseLock(settings.folder))
  const databaseUrl = settings.databaseUrl ?? (await openDatabase(settings, secrets))
  await migrateTo(databaseUrl)
  const parts = { secrets, discord, databaseUrl }
  const http = await openBot(settings, parts)
  await openWorker(settings, parts)
  discord.connectBot(http.url)
  return { discord, http }
}

async function openDiscord(settings: Settings, { discordKey }: Secrets): Promise<FakeDiscord> {
  const port = settings.playgroundPort
  try {
    const discord = await createFakeDiscord({ key: discordKey, port, page: createPage() })
    closers.push(() => discord.close())
    settle(discord)
    return discord
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE') throw error
    const another = await isFakeDiscord(`http://127.0.0.1:${port}`)
    const who = another ? 'another playground of ChoresTree' : 'another program'
    throw portTaken('PLAYGROUND_PORT', port, who, error)
  }
}

const portTaken = (name: string, port: number, who: string, cause: unknown) =>
  new CalmError(
    `Port ${port} is taken by ${who}. Choose another: ${name}=${port + 100} npx -y pnpm start`,
    { cause },
  )

async function openDatabase({ folder }: Settings, { postgresPassword }: Secrets): Promise<string> {
  const database = await openOwnDatabase(folder, postgresPassword)
  closers.push(() => database.stop())
  return database.url
}

async function migrateTo(url: string) {
  const { migrateDatabase } = await import('../../src/cli/migrate.ts')
  try {
    await migrateDatabase(process.env.DATABASE_DIRECT_URL || url, { folder: MIGRATIONS })
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    throw new CalmError(
      `${error.message} The data is of another version: go back to that one, or remove .data/postgres to begin anew (its chores are lost).`,
      { cause: error },
    )
  }
}

interface Parts {
  readonly secrets: Secrets
  readonly discord: FakeDiscord
  readonly databaseUrl: string
}

function environmentOf(settings: Settings, { secrets, discord, databaseUrl }: Parts) {
  return {
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    ...process.env,
    DATABASE_URL: databaseUrl,
    ENCRYPTION_KEYS: process.env.ENCRYPTION_KEYS || secrets.encryptionKeys,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_PUBLIC_KEY: secrets.discordKey.publicKey,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    PORT: String(settings.port),
    METRICS_PORT: String(settings.metricsPort),
  }
}

async function openBot(settings: Settings, parts: Parts) {
  const { discord } = parts
  const { startHttp } = await import('../../src/http.ts')
  const { features } = await import('../../src/features/http.ts')
  const { definitionsOf } = await import('../../src/interactions/dispatch.ts')
  await registerCommands(discord, definitionsOf(features))
  const env = environmentOf(settings, parts)
  try {
    const http = await startHttp(env, { clock: discord.clock, drainMs: 0, quotas: QUOTAS })
    closers.push(() => http.close())
    return http
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE') throw error
    const isMetrics = String(error).includes(`:${settings.metricsPort}`)
    const [name, port] = isMetrics
      ? (['METRICS_PORT', settings.metricsPort] as const)
      : (['PORT', settings.port] as const)
    throw portTaken(name, port, 'another program', error)
  }
}

/** It lives by the same clock as the bot, so a reminder comes when the clock is moved to it. */
async function openWorker(settings: Settings, parts: Parts) {
  const { startWorker } = await import('../../src/worker.ts')
  const env = { ...environmentOf(settings, parts), METRICS_PORT: '0' }
  const worker = await startWorker(env, { clock: parts.discord.clock })
  closers.push(() => worker.close())
}

async function closeAll() {
  for (const close of closers.splice(0).reverse()) await close()
}

async function fail(error: unknown): Promise<never> {
  await closeAll().catch(() => undefined)
  if (error instanceof StartRefused) process.stderr.write(`${error.message}\n`)
  else if (error instanceof CalmError) process.stderr.write(`${error.message}\n`)
  else throw error
  process.exit(1)
}

function greet(discord: FakeDiscord, http: { readonly url: string; readonly metricsUrl: string }) {
  print(`ChoresTree is ready. This is a simulation: no Discord account is needed or used.

  Open          ${discord.url}

  bot           ${http.url}
  metrics       ${http.metricsUrl}

Or try, in another terminal:

  npx -y pnpm say '/chore add name:Dishes when:"every day 19:00"' --as mia
  npx -y pnpm say /klussen --as tom
  npx -y pnpm say --click Done --as tom

A manager lets it call out what is due, then two days pass:

  npx -y pnpm say '/manage settings' --as zoe
  npx -y pnpm say --select chores --list 'Pick a channel' --as zoe
  npx -y pnpm say --clock +2d
  npx -y pnpm say --read --channel chores --as mia

Ctrl-C stops it; the chores are kept.`)
}

let stopping = false
/** Once is enough: a second Ctrl-C does not interrupt PostgreSQL in closing its files. */
async function stop() {
  if (stopping) return
  stopping = true
  await opening.catch(() => undefined)
  await closeAll()
  print('Stopped. The chores are kept.')
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())

const opening = open(settingsFor())
opening.then(({ discord, http }) => greet(discord, http), fail)

function settingsFor(): Settings {
  try {
    return settingsOf(process.env)
  } catch (error) {
    process.stderr.write(`${String(error instanceof Error ? error.message : error)}\n`)
    process.exit(1)
  }
}
