import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, glob, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import {
  type BundleName,
  buildBundles,
  bundleNames,
  CACHE,
  type Contents,
  ROOT,
} from './bundles.ts'
import { freePort } from './free-port.ts'
import { bareEnvironment, NODE_FLAGS } from './run-line.ts'
import { aSigningKey, signed } from './sign.ts'

const START_MS_MAX = 20_000
const APPLICATION_ID = '100000000000000001'

/**
 * Ends a process that would drain for seconds, and lets it write its cache first. It ends itself by force: on its way
 * out Node waits for threads that compile, and was once seen to wait for ever.
 */
const ENDABLE = `data:text/javascript,
import { flushCompileCache } from 'node:module'
process.on('message', () => { flushCompileCache(); process.kill(process.pid, 'SIGKILL') })
process.on('disconnect', () => process.exit())
process.channel.unref()`.replaceAll('\n', ';')

/**
 * Runs each door once, so that what V8 compiled for a first answer lies in the cache: a start then parses
 * and compiles next to nothing, which saves ten megabytes and half the time.
 */
export async function warmCache(folder: string) {
  await rm(join(folder, CACHE), { recursive: true, force: true })
  for (const name of bundleNames()) await WARM[name]?.(join(folder, `${name}.js`))
}

/** What `choresctl migrate` reads of drizzle/, as the Dockerfile copies it: the rest is for who writes the next one. */
export const MIGRATIONS = ['[0-9]*.sql', 'meta/_journal.json']

interface Release {
  readonly dist: string
  readonly contents: Contents
}

/** What goes into an image, in a folder of its own: bundles with their cache, and the migrations beside. */
export async function buildRelease(folder: string): Promise<Release> {
  const dist = join(folder, 'dist')
  const contents = await buildBundles(dist)
  await warmCache(dist)
  const drizzle = join(ROOT, 'drizzle')
  for await (const file of glob(MIGRATIONS, { cwd: drizzle }))
    await cp(join(drizzle, file), join(folder, 'drizzle', file))
  return { dist, contents }
}

/** A door that is not here starts with a cold cache, and fills it when it ends: whoever types a command can wait. */
const WARM: { readonly [N in BundleName]?: (file: string) => Promise<void> } = {
  http: warmHttp,
  worker: warmWorker,
}

/** No PostgreSQL is needed: every answer but PONG and help is «try again», through all of the kernel. */
async function warmHttp(file: string) {
  const key = aSigningKey()
  const [port, metricsPort] = await Promise.all([freePort(), freePort()])
  const door = start(file, {
    DISCORD_APPLICATION_ID: APPLICATION_ID,
    DISCORD_PUBLIC_KEY: key.publicKey,
    DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/none`,
    ENCRYPTION_KEYS: `warm:${Buffer.from(key.publicKey, 'hex').toString('base64')}`,
    HOST: '127.0.0.1',
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
    LOG_LEVEL: 'info',
  })
  const ask = async (interaction: object) => {
    const body = JSON.stringify({ application_id: APPLICATION_ID, ...interaction })
    const url = `http://127.0.0.1:${port}/interactions`
    const response = await fetch(url, { method: 'POST', headers: signed(key, body), body })
    await response.arrayBuffer()
    return response.status
  }
  const exited = once(door, 'exit')
  try {
    await answering(door, () => ask({ type: 1 }))
    for (const interaction of firstInteractions()) {
      const status = await ask(interaction)
      if (status !== 200) throw new Error(`${JSON.stringify(interaction)} was answered ${status}`)
    }
  } finally {
    if (door.exitCode === null) door.send('end')
    await exited
  }
}

/** It begins to work while everything else is away. */
async function warmWorker(file: string) {
  const metricsPort = await freePort()
  const nobody = await freePort()
  const door = start(file, {
    DISCORD_APPLICATION_ID: APPLICATION_ID,
    DISCORD_TOKEN: 'MTAwMDAwMDAwMDAwMDAwMDAx.warm-up.of-a-compile-cache-and-nothing-else',
    DISCORD_API_URL: `http://127.0.0.1:${nobody}/api`,
    DATABASE_URL: `postgres://nobody@127.0.0.1:${nobody}/none`,
    REDIS_URL: `redis://127.0.0.1:${nobody}`,
    AMQP_URL: `amqp://127.0.0.1:${nobody}`,
    ENCRYPTION_KEYS: `warm:${Buffer.from(aSigningKey().publicKey, 'hex').toString('base64')}`,
    HOST: '127.0.0.1',
    METRICS_PORT: String(metricsPort),
    LOG_LEVEL: 'info',
  })
  const exited = once(door, 'exit')
  const metrics = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).status
  try {
    await answering(door, metrics)
  } finally {
    if (door.exitCode === null) door.send('end')
    await exited
  }
}

function* firstInteractions() {
  const guild = '100000000000000002'
  const user = { id: '100000000000000003', username: 'warm' }
  const common = { token: 'warm', guild_id: guild, channel_id: guild, locale: 'en-US' }
  const member = { user, permissions: '0', roles: [] }
  let id = 100_000_000_000_000_010n
  for (const [type, data] of [
    [2, { name: 'help', type: 1 }],
    [2, { name: 'chores', type: 1 }],
  ] as const)
    yield { id: String(id++), type, data, member, guild_locale: 'en-US', ...common }
}

function start(file: string, variables: Record<string, string>) {
  return spawn(process.execPath, [...NODE_FLAGS, `--import=${ENDABLE}`, file], {
    env: bareEnvironment(variables),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

async function answering(door: ChildProcess, ask: () => Promise<number>) {
  const giveUp = performance.now() + START_MS_MAX
  for (;;) {
    const status = await ask().catch(() => undefined)
    if (status === 200) return
    if (door.exitCode !== null) throw new Error(`the door ended with ${door.exitCode}`)
    if (performance.now() > giveUp) throw new Error('the door does not answer')
    await setTimeout(20)
  }
}
