import { mkdir, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { CalmError } from '../support/calm-error.ts'
import { openPostgres } from '../support/embedded-postgres.ts'
import { freePort } from '../support/free-port.ts'
import { programAt } from '../support/service.ts'
import { end, hasEnded, spawnChild } from './children.ts'

export const SERVICES = ['postgres', 'redis', 'rabbitmq'] as const
export type ServiceName = (typeof SERVICES)[number]

/** A real one of our own, on a port that it keeps, so that it may die and come back. */
export interface Service {
  readonly name: ServiceName
  readonly url: string
  /** Without a word to anybody, as when the power goes. */
  crash(): Promise<void>
  /** Again, with the data it had. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const START_MS_MAX = 60_000
const POLL_MS = 50

interface Program {
  readonly name: ServiceName
  readonly file: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly folder: string
  readonly port: number
  readonly url: string
}

async function run(program: Program): Promise<Service> {
  const { name, file, args, folder, port, url, env = {} } = program
  const launch = async () => {
    const child = spawnChild(file, args, {
      cwd: folder,
      env: { PATH: process.env.PATH, ...env },
      stdio: 'ignore',
    })
    await listening(port, () => {
      if (hasEnded(child)) throw new CalmError(`${name} did not start: ${file}`)
    })
    return child
  }
  let child = await launch()
  return {
    name,
    url,
    crash: () => end(child, 'SIGKILL'),
    async restart() {
      child = await launch()
    },
    stop: () => end(child, 'SIGTERM'),
  }
}

async function listening(port: number, check: () => void) {
  const giveUp = performance.now() + START_MS_MAX
  while (!(await accepts(port))) {
    check()
    if (performance.now() > giveUp) throw new CalmError(`nobody listens on port ${port}`)
    await wait(POLL_MS)
  }
}

const accepts = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const say = (answer: boolean) => () => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', say(true)).once('error', say(false))
  })

/** Debian's rabbitmq-server on PATH wants to be the only one; the one behind it takes our settings. */
const FOLDERS = ['/usr/lib/rabbitmq/bin']
const PROGRAMS = ['redis-server', 'rabbitmq-server', 'epmd'] as const

/** Without them there is no chaos here. */
export const missingPrograms = (): readonly string[] =>
  PROGRAMS.filter((name) => programAt(name, FOLDERS) === undefined)

function need(name: (typeof PROGRAMS)[number]): string {
  const found = programAt(name, FOLDERS)
  if (found) return found
  throw new CalmError(`There is no ${name} on PATH, and chaos needs a real one.`)
}

/** The npm package's, or the one in the folder that CHAOS_POSTGRES_BIN names: another version. */
export async function openOwnPostgres(folder: string): Promise<Service> {
  const port = await freePort()
  const bin = process.env.CHAOS_POSTGRES_BIN
  const open = () =>
    openPostgres({
      dataDir: join(folder, 'postgres'),
      password: 'password',
      // A process that dies loses nothing by it; only a power cut would.
      settings: ['fsync=off', 'full_page_writes=off'],
      port,
      ...(bin && { bin }),
    })
  let server = await open()
  return {
    name: 'postgres',
    url: server.adminUrl,
    crash: () => server.stop('crash'),
    async restart() {
      server = await open()
    },
    stop: () => server.stop(),
  }
}

export async function openOwnRedis(folder: string): Promise<Service> {
  const port = await freePort()
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '']
  const url = `redis://127.0.0.1:${port}`
  return run({ name: 'redis', file: need('redis-server'), args, folder, port, url })
}

export async function openOwnRabbitMq(scratch: string): Promise<Service> {
  const folder = join(scratch, 'rabbitmq')
  await mkdir(folder)
  const [port, distPort, epmdPort] = await Promise.all([freePort(), freePort(), freePort()])
  const plugins = join(folder, 'plugins')
  await writeFile(plugins, '[].')
  const env = {
    HOME: folder, // its cookie
    ERL_EPMD_PORT: String(epmdPort),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    RABBITMQ_NODENAME: 'chaos@localhost',
    RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
    RABBITMQ_NODE_PORT: String(port),
    RABBITMQ_DIST_PORT: String(distPort),
    RABBITMQ_MNESIA_BASE: folder,
    RABBITMQ_LOG_BASE: folder,
    RABBITMQ_ENABLED_PLUGINS_FILE: plugins,
    RABBITMQ_CONF_ENV_FILE: join(folder, 'none'),
    RABBITMQ_CONFIG_FILE: join(folder, 'none'),
    // The script then becomes the broker, instead of a parent of it that survives it.
    RABBITMQ_ALLOW_INPUT: 'true',
  }
  // Before the broker, which would start one that outlives everybody.
  const names = spawnChild(need('epmd'), [], { cwd: folder, env, stdio: 'ignore' })
  await listening(epmdPort, () => undefined)
  const file = need('rabbitmq-server')
  const url = `amqp://guest:guest@127.0.0.1:${port}`
  const args = ['-noinput']
  const server = await run({ name: 'rabbitmq', file, args, env, folder, port, url })
  return {
    ...server,
    async stop() {
      await server.stop()
      await end(names)
    },
  }
}
