import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { Connection } from 'rabbitmq-client'
import { vi } from 'vitest'
import { freePort } from './free-port.ts'
import { programAt, type Running, urlOf } from './service.ts'

const CONNECT_TIMEOUT_MS = 2000
const START_TIMEOUT_MS = 45_000

/** For the top of a test file: `const url = await amqpUrl()`, then `describe.skipIf(!url)`. */
export const amqpUrl = (): Promise<string | undefined> =>
  urlOf({
    name: 'RabbitMQ',
    variable: 'TEST_AMQP_URL',
    usual: 'amqp://guest:guest@127.0.0.1:5672',
    answers,
    start: startRabbitMq,
  })

async function answers(url: string): Promise<boolean> {
  const probe = new Connection({ url, connectionTimeout: CONNECT_TIMEOUT_MS })
  try {
    await once(probe, 'connection')
    await probe.close()
    return true
  } catch {
    return false
  } finally {
    probe.unsafeDestroy()
  }
}

/** One that a test may stop and fill: nobody else uses it. It takes seconds to start. */
export async function startRabbitMq(): Promise<Running | undefined> {
  // Debian's program on PATH wants to be the only one; the one behind it takes these settings.
  const program = programAt('rabbitmq-server', ['/usr/lib/rabbitmq/bin'])
  if (!program) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'chorestree-rabbitmq-'))
  const port = await freePort()
  const env = { PATH: process.env.PATH ?? '', ...(await settings(folder, port)) }
  // A group of its own: the program is a script that starts the broker.
  const server = spawn(program, [], { env, cwd: folder, detached: true, stdio: 'ignore' })
  const exited = once(server, 'exit')
  const signal = (name: NodeJS.Signals) => {
    if (server.pid && server.exitCode === null) process.kill(-server.pid, name)
  }
  const leave = () => signal('SIGKILL')
  process.once('exit', leave)
  const url = `amqp://guest:guest@127.0.0.1:${port}`
  await vi.waitUntil(() => answers(url), { timeout: START_TIMEOUT_MS, interval: 250 })
  return {
    url,
    async stop() {
      process.off('exit', leave)
      signal('SIGTERM')
      await exited
      await promisify(execFile)('epmd', ['-kill'], { env }).catch(() => undefined)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function settings(folder: string, port: number): Promise<Record<string, string>> {
  const plugins = join(folder, 'plugins')
  await writeFile(plugins, '[].')
  return {
    HOME: folder, // its cookie
    ERL_EPMD_PORT: String(await freePort()),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    RABBITMQ_NODENAME: 'chorestree@localhost',
    RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
    RABBITMQ_NODE_PORT: String(port),
    RABBITMQ_DIST_PORT: String(await freePort()),
    RABBITMQ_MNESIA_BASE: folder,
    RABBITMQ_LOG_BASE: folder,
    RABBITMQ_ENABLED_PLUGINS_FILE: plugins,
    RABBITMQ_CONF_ENV_FILE: join(folder, 'none'),
    RABBITMQ_CONFIG_FILE: join(folder, 'none'),
  }
}
