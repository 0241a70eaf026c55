import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import postgres from 'postgres'
import { onTestFinished, vi } from 'vitest'
import { freePort } from './free-port.ts'
import { accountFor, runAs } from './run-as.ts'
import { programAt } from './service.ts'

/** Where it is. Without one says so loudly, and fails the run of a CI. */
export function pgbouncerProgram(): string | undefined {
  const program = programAt('pgbouncer', ['/usr/sbin'])
  if (program) return program
  const missing = 'PgBouncer is missing (Debian: pgbouncer): its tests are SKIPPED.'
  if (process.env.CI === 'true') throw new Error(missing)
  process.stderr.write(`\n!!! ${missing}\n\n`)
  return undefined
}

interface Pooling {
  /** Of the database, as its login. */
  readonly url: string
  /** Connections to PostgreSQL that all clients share. */
  readonly size: number
  /** How long a client keeps one. */
  readonly mode?: 'transaction' | 'session'
  /** The one that was idle for longest is given out first, instead of last. */
  readonly inTurn?: boolean
}

/** One before this database; returns the same address through it. */
export async function startPgBouncer(program: string, pooling: Pooling) {
  const { url, size, mode = 'transaction', inTurn = false } = pooling
  const folder = await mkdtemp(join(tmpdir(), 'chorestree-pgbouncer-'))
  const port = await freePort()
  const { hostname, port: serverPort, username, password } = new URL(url)
  const users = join(folder, 'users.txt')
  await writeFile(users, `"${username}" "${decodeURIComponent(password)}"\n`)
  const settings = [
    '[databases]',
    `* = host=${hostname} port=${serverPort}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = scram-sha-256',
    `auth_file = ${users}`,
    `pool_mode = ${mode}`,
    `server_round_robin = ${Number(inTurn)}`,
    `default_pool_size = ${size}`,
    'max_client_conn = 200',
  ]
  const file = join(folder, 'pgbouncer.ini')
  await writeFile(file, `${settings.join('\n')}\n`)
  // It runs as another user where we are root.
  await chmod(folder, 0o755)
  const { file: starts, args, options } = runAs(accountFor(folder), program, ['-q', file])
  const server = spawn(starts, [...args], { ...options, stdio: 'ignore' })
  const exited = once(server, 'exit')
  onTestFinished(async () => {
    server.kill('SIGTERM')
    await exited
    await rm(folder, { recursive: true, force: true })
  })
  const through = Object.assign(new URL(url), { port: String(port) }).href
  const probe = postgres(through, { max: 1, onnotice: () => undefined })
  await vi.waitUntil(() => probe`select 1`.simple().then(Boolean, () => false), { timeout: 10_000 })
  await probe.end()
  return through
}
