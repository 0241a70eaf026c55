import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import postgres, { type Sql } from 'postgres'
import { z } from 'zod'
import { AppError, StartRefused } from '../errors.ts'
import type { Snowflake } from '../ids.ts'
import { DEPLOYMENT, type Deployment, HAS_DEPLOYMENT, strangerFaults } from './deployment.ts'
import { toAppError, turnedAway } from './faults.ts'
import { refuseShared, SHARED } from './kept-session.ts'
import { isPooled } from './pooler.ts'
import { type SilenceWatch, watchSilence } from './silence.ts'

const LOCK_KEY = 4_281_923
const POLL_MS = 1_000
const LOCK_ATTEMPTS_MAX = 30
const LOCK_NOT_AVAILABLE = '55P03'
const NOT_PERMITTED = '42501'
/** Whoever presses meanwhile waits behind us, and gives up after half a second. */
const LOCK_MS = 400
/** Nobody waits at a load balancer here, so a slow server gets longer than members do. */
const SILENCE_MS_MAX = 60_000

const journal = z.object({ entries: z.array(z.object({ idx: z.number(), tag: z.string() })) })

interface Migration {
  readonly position: number
  readonly tag: string
  readonly text: string
  readonly hash: string
}

export interface MigrateOptions {
  /** Direct, or through a pooler in session mode: the lock belongs to one session. */
  readonly url: string
  /** Of the drizzle/ folder, with a slash at the end. */
  readonly folder: URL
  /** Whose bot this is: it leaves the database of another one alone. */
  readonly applicationId?: Snowflake | undefined
  /** Told once when another migration is running. */
  readonly onWait?: () => void
  /** The connection dies after this long without a byte, unless a migration itself is running. */
  readonly silenceMsMax?: number
  /** How often a migration asks for a table that others use. */
  readonly lockAttemptsMax?: number
}

/**
 * Applies what is missing and returns its tags. Several at once take turns: the first applies, the
 * others find nothing to do. One migration is one transaction, so an interrupted run goes on where it was.
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const silence = watchSilence(options.silenceMsMax ?? SILENCE_MS_MAX)
  const untyped: object = { socket: silence.socket } // postgres.js reads it, its types do not know it
  const quietly = { onnotice: () => undefined, ...untyped }
  const terms = { max: 1, connect_timeout: 5, fetch_types: false, ...quietly }
  const open = () => postgres(options.url, terms)
  const sql = open()
  const connection = { sql, silence }
  try {
    const known = await read(options.folder)
    await heard(silence, refuseSharing(sql, open))
    await takeTurn(connection, options.onWait)
    await heard(silence, refuseStrangers(sql, options))
    const pending = pendingOf(known, await heard(silence, appliedOf(sql)))
    const { lockAttemptsMax = LOCK_ATTEMPTS_MAX } = options
    for (const migration of pending) await applyPatiently(connection, migration, lockAttemptsMax)
    return pending.map(({ tag }) => tag)
  } catch (error) {
    const fault = toAppError(error)
    const refusal = rolesRefused(error) ?? (fault instanceof AppError && turnedAway(fault))
    throw refusal ? new StartRefused([refusal]) : fault
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Another database of this PostgreSQL has them already, made by another login; or this one may make none. */
const rolesRefused = (error: unknown) =>
  error instanceof postgres.PostgresError &&
  error.code === NOT_PERMITTED &&
  /role/.test(error.message)
    ? `The login may not make or take the roles of ChoresTree (${error.message}): let PostgreSQL’s administrator say «grant ct_app, ct_system, ct_backup to» it, after «create role … nologin» for each that is missing.`
    : undefined

interface Connection {
  readonly sql: Sql
  readonly silence: SilenceWatch
}

/** An answer that is not waited for in vain when the connection is half open. */
async function heard<T>(silence: SilenceWatch, answer: PromiseLike<T>): Promise<T> {
  const answered = silence.await()
  try {
    return await answer
  } finally {
    answered()
  }
}

async function read(folder: URL): Promise<readonly Migration[]> {
  const text = await readFile(new URL('meta/_journal.json', folder), 'utf8')
  const { entries } = journal.parse(JSON.parse(text))
  return Promise.all(
    entries.map(async ({ idx, tag }) => {
      const text = await readFile(new URL(`${tag}.sql`, folder), 'utf8')
      const hash = createHash('sha256').update(text).digest('hex')
      return { position: idx + 1, tag, text, hash }
    }),
  )
}

/** The lock is of one session, and a pooler may share those out. Its clients are told a number that is no process's. */
async function refuseSharing(sql: Sql, beside: () => Sql) {
  const rows = await sql.unsafe<{ pid: number }[]>('select pg_backend_pid() as pid')
  if (isPooled({ greeted: rows.state.pid, pid: rows[0]?.pid })) await refuseShared(sql, beside)
}

async function refuseStrangers(sql: Sql, { applicationId }: MigrateOptions) {
  const [schema] = await sql.unsafe(HAS_DEPLOYMENT)
  const [kept] = schema?.known === true ? await sql.unsafe<Deployment[]>(DEPLOYMENT) : []
  const faults = strangerFaults(kept, applicationId)
  if (faults.length > 0) throw new StartRefused(faults)
}

/** Asks again and again, because a wait in PostgreSQL would be silent, and nobody could be told of it. */
async function takeTurn({ sql, silence }: Connection, onWait?: () => void) {
  for (let told = false; ; told = true) {
    const [row] = await heard(silence, sql`select pg_try_advisory_lock(${LOCK_KEY}) as taken`)
    if (row?.taken === true) return
    if (!told) onWait?.()
    await setTimeout(POLL_MS)
  }
}

async function appliedOf(
  sql: Sql,
): Promise<readonly Pick<Migration, 'position' | 'hash' | 'tag'>[]> {
  const [found] = await sql`select to_regclass('public.schema_migrations') is not null as exists`
  if (found?.exists !== true) return []
  return sql<Migration[]>`select position, tag, hash from schema_migrations order by position`
}

function pendingOf(known: readonly Migration[], applied: Awaited<ReturnType<typeof appliedOf>>) {
  const newest = applied.at(-1)
  if (newest && newest.position > known.length)
    throw new StartRefused([
      `The database is newer than this build: it has ${newest.tag}, which this build does not know. Run the build that made it, or a later one.`,
    ])
  const changed = applied.filter(({ position, hash }) => known[position - 1]?.hash !== hash)
  if (changed.length > 0)
    throw new StartRefused(
      changed.map(
        ({ tag }) => `The migration ${tag} was applied with another text than this build has.`,
      ),
    )
  return known.slice(applied.length)
}

/** Gives up a lock soon instead of holding up every query behind it, and tries again. */
async function applyPatiently(connection: Connection, migration: Migration, attemptsMax: number) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await apply(connection, migration)
    } catch (error) {
      const locked = error instanceof postgres.PostgresError && error.code === LOCK_NOT_AVAILABLE
      if (!locked || attempt === attemptsMax) throw error
      await setTimeout(POLL_MS)
    }
  }
}

/** Whatever a pooler seemed to do: who applies is who has the lock. */
const HOLDS_LOCK = `select from pg_locks
  where locktype = 'advisory' and objid = ${LOCK_KEY} and granted and pid = pg_backend_pid()`

/** An index on a large table is silent for as long as it takes: only TCP's keep-alive watches over that. */
async function apply({ sql, silence }: Connection, { position, tag, text, hash }: Migration) {
  let answered = silence.await()
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(`set local lock_timeout = ${LOCK_MS}; set local search_path = public`)
      if ((await tx.unsafe(HOLDS_LOCK)).length === 0) throw new StartRefused([SHARED])
      answered()
      await tx.unsafe(text)
      answered = silence.await()
      await tx`insert into schema_migrations (position, tag, hash) values (${position}, ${tag}, ${hash})`
    })
  } finally {
    answered()
  }
}
