import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import process from 'node:process'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { openTemporaryPostgres } from '../support/embedded-postgres.ts'
import { bareEnvironment } from '../support/run-line.ts'
import { type OpenOccurrence, type Seed, seedGuilds } from './seed-guilds.ts'

export interface BenchDatabase {
  readonly url: string
  readonly encryptionKeys: string
  readonly version: string
  /** Where a Done can be pressed. */
  readonly open: readonly OpenOccurrence[]
  remove(): Promise<void>
}

type Size = Pick<Seed, 'guilds' | 'chores' | 'completions' | 'onGuild'>

/** A fresh database, migrated by the bundle and seeded; on BENCH_DATABASE_URL's server, or on one of our own. */
export async function createBenchDatabase(dist: string, size: Size): Promise<BenchDatabase> {
  const server = await serverOf(process.env.BENCH_DATABASE_URL)
  const name = `chorestree_bench_${randomUUID().slice(0, 8)}`
  const admin = postgres(server.url, { max: 1, onnotice: () => undefined })
  const remove = async () => {
    await admin.unsafe(`drop database if exists ${name} with (force)`)
    await admin.end()
    await server.stop()
  }
  try {
    await admin.unsafe(`create database ${name}`)
    const url = new URL(server.url)
    url.pathname = name
    await migrate(dist, url.href)
    const encryptionKeys = `bench:${randomBytes(32).toString('base64')}`
    const open = await seedGuilds({ ...size, url: url.href, encryptionKeys })
    await admin`checkpoint`
    const [{ version = '' } = {}] = await admin`select current_setting('server_version') as version`
    return { url: url.href, encryptionKeys, version, open, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function migrate(dist: string, url: string) {
  const args = [`${dist}/choresctl.js`, 'migrate']
  await promisify(execFile)(process.execPath, args, { env: bareEnvironment({ DATABASE_URL: url }) })
}

interface PostgresServer {
  readonly url: string
  stop(): Promise<void>
}

async function serverOf(url: string | undefined): Promise<PostgresServer> {
  if (url) return { url, stop: async () => undefined }
  const { adminUrl, stop } = await openTemporaryPostgres()
  return { url: adminUrl, stop }
}
