import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { Redis } from 'ioredis'
import { vi } from 'vitest'
import { freePort } from './free-port.ts'
import { programAt, type Running, urlOf } from './service.ts'

const CONNECT_TIMEOUT_MS = 1000

/** For the top of a test file: `const url = await redisUrl()`, then `describe.skipIf(!url)`. */
export const redisUrl = (): Promise<string | undefined> =>
  urlOf({
    name: 'Redis',
    variable: 'TEST_REDIS_URL',
    usual: 'redis://127.0.0.1:6379',
    answers,
    start: startRedis,
  })

async function answers(url: string): Promise<boolean> {
  const probe = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: CONNECT_TIMEOUT_MS,
    retryStrategy: null,
  })
  probe.on('error', () => undefined)
  try {
    await probe.connect()
    return (await probe.ping()) === 'PONG'
  } catch {
    return false
  } finally {
    probe.disconnect()
  }
}

/** One that a test may stop, freeze and fill: nobody else uses it. */
export async function startRedis(): Promise<Running | undefined> {
  const program = programAt('redis-server')
  if (!program) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'chorestree-redis-'))
  const port = await freePort()
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '']
  const server = spawn(program, flags, { stdio: 'ignore' })
  const exited = once(server, 'exit')
  const leave = () => void server.kill('SIGKILL')
  process.once('exit', leave)
  const url = `redis://127.0.0.1:${port}`
  await vi.waitUntil(() => answers(url), { timeout: 10_000 })
  return {
    url,
    async stop() {
      process.off('exit', leave)
      server.kill('SIGTERM')
      await exited
      await rm(folder, { recursive: true, force: true })
    },
  }
}
