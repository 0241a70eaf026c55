import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from '../support/free-port.ts'
import { bareEnvironment, NODE_FLAGS } from '../support/run-line.ts'
import type { SigningKey } from '../support/sign.ts'
import type { Task } from './client.ts'
import { firstPong } from './first-pong.ts'
import { APPLICATION_ID } from './interactions.ts'
import type { Loaded } from './load.ts'

const CLIENT = fileURLToPath(new URL('client.ts', import.meta.url))
const FLOOR = fileURLToPath(new URL('floor.ts', import.meta.url))

export interface Server {
  readonly port: number
  readonly pid: number
  /** From the start of the process to its first PONG. */
  readonly startSeconds: number
  tell(message: object): void
  stop(): Promise<void>
}

export interface Surroundings {
  readonly key: SigningKey
  readonly databaseUrl: string
  readonly encryptionKeys: string
  /** Without one, each process caches and counts for itself. */
  readonly redisUrl: string | undefined
  /** The Node that runs the door: a copy, where memory is judged. */
  readonly node?: string
}

/** The process as it runs in production; ports are its only liberty. */
export async function startDoor(dist: string, { key, ...around }: Surroundings): Promise<Server> {
  const [port, metricsPort] = await Promise.all([freePort(), freePort()])
  const program = { file: `${dist}/http.js`, node: around.node ?? process.execPath }
  return start(program, port, key, {
    DATABASE_URL: around.databaseUrl,
    DISCORD_APPLICATION_ID: APPLICATION_ID,
    DISCORD_PUBLIC_KEY: key.publicKey,
    ENCRYPTION_KEYS: around.encryptionKeys,
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
    ...(around.redisUrl && { REDIS_URL: around.redisUrl }),
  })
}

/** What no bot on Node can beat: see floor.ts. */
export async function startFloor({ key, databaseUrl }: Surroundings): Promise<Server> {
  const port = await freePort()
  return start({ file: FLOOR, node: process.execPath }, port, key, {
    DATABASE_URL: databaseUrl,
    DISCORD_PUBLIC_KEY: key.publicKey,
    PORT: String(port),
  })
}

async function start(
  { file, node }: { readonly file: string; readonly node: string },
  port: number,
  key: SigningKey,
  variables: Record<string, string>,
): Promise<Server> {
  const started = performance.now()
  const child = spawn(node, [...NODE_FLAGS, file], {
    env: bareEnvironment(variables),
    // Log lines are written, and nobody reads them: as in production, where a collector does.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  await Promise.race([
    firstPong(port, key),
    exited.then(([code]) => Promise.reject(new Error(`${file} ended with ${code}`))),
  ])
  return {
    port,
    pid: child.pid ?? 0,
    startSeconds: (performance.now() - started) / 1000,
    tell: (message) => child.send(message),
    async stop() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

export interface Client {
  load(task: Task): Promise<Loaded>
  readonly pid: number
  stop(): void
}

export function startClient({ privateKey }: SigningKey): Client {
  const child = spawn(process.execPath, [CLIENT], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  child.send({ key: privateKey.export({ type: 'pkcs8', format: 'pem' }) })
  return {
    pid: child.pid ?? 0,
    async load(task) {
      const answered = nextMessage(child)
      child.send(task)
      const loaded = await answered
      if ('failed' in loaded) throw new Error(`the client failed: ${loaded.failed}`)
      return loaded
    },
    stop: () => child.kill(),
  }
}

function nextMessage(child: ChildProcess): Promise<Loaded | { readonly failed: string }> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the client ended with ${code}`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message as Loaded) // of our own client.ts
    })
  })
}

/** How long Node alone takes to start and end. */
export async function bareNodeSeconds(): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, [...NODE_FLAGS, '--eval', '0'], { stdio: 'ignore' })
  await once(child, 'exit')
  return (performance.now() - started) / 1000
}

/** In megabytes. */
interface Memory {
  /** The most that this process ever had. */
  readonly peak: number
  readonly now: number
  /** Of `now`: Node's own program, above all. The same process has more of it where the system caches that in larger pieces. */
  readonly files: number
}

/** Undefined where the system does not say. */
export async function memoryOf(pid: number): Promise<Memory | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const read = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024
  const memory = { peak: read('VmHWM'), now: read('VmRSS'), files: read('RssFile') }
  return Number.isNaN(memory.peak) ? undefined : memory
}

/**
 * A server alone on one core, the client on the others: «one core» is then meant literally. Without
 * `taskset`, or on one core, everything stays as it is.
 */
export async function separate(servers: readonly Server[], client: Client, apart: boolean) {
  const cores = availableParallelism()
  if (cores < 2) return
  const all = `0-${cores - 1}`
  const others = cores === 2 ? '1' : `1-${cores - 1}`
  for (const { pid } of servers) await pin(pid, apart ? '0' : all)
  await pin(client.pid, apart ? others : all)
}

const pin = (pid: number, cores: string) =>
  promisify(execFile)('taskset', ['-apc', cores, String(pid)]).catch(() => undefined)
