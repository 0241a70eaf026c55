import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { checkKeys } from '../crypto/check-keys.ts'
import { AppError, reasonOf, StartRefused } from '../errors.ts'
import type { Snowflake } from '../ids.ts'
import type { Log } from '../log.ts'
import type { Db } from './client.ts'
import { type Deployment, deploymentOf, settleOn, strangerFaults } from './deployment.ts'
import { turnedAway } from './faults.ts'
import { isPooled } from './pooler.ts'
import { MIGRATIONS_KNOWN } from './schema.ts'
import { asSystem, type SystemScope } from './scope.ts'
import { transact } from './transaction.ts'

const VERSION_MIN = 150_000
/** For migrations, psql and monitoring. */
const CONNECTIONS_RESERVED = 10

/** What is said in the log of a start, where nothing forbids it. */
export const REMARKS = {
  superuser: 'database login is a superuser',
  pooled: 'database is reached through a pooler',
  prepares: 'database is reached through a pooler, with prepared statements',
} as const

export interface StartOptions {
  /** The most processes that run at once: their pools must fit into PostgreSQL's connections. */
  readonly replicasMax: number
  /** Whose bot this is. */
  readonly applicationId: Snowflake
  readonly log: Log
  /** Told which deployment this is, after everything else was found right; throws `StartRefused` as well. */
  readonly join?: (deployment: Deployment) => Promise<void>
}

/**
 * What must be true before a process works on this database. Throws `StartRefused` for what an operator
 * must mend; 'unreachable' says that nothing is known yet, so call again until it is 'ok'. Writes whose
 * database this is, and the check of a new key, and only after everything else was found right.
 */
export async function checkStart(db: Db, options: StartOptions): Promise<'ok' | 'unreachable'> {
  try {
    const server = await transact(db, async (tx) => {
      const rows = await tx.execute(SERVER)
      const facts = serverFacts.parse(rows[0])
      return { ...facts, pooled: isPooled({ greeted: rows.state.pid, pid: facts.pid }) }
    })
    refuse(serverFaults(server, db, options))
    remark(server, db, options)
    const deployment = await asSystem(db, async (system) => {
      const [row] = await system.tx.execute(SCHEMA)
      refuse(schemaFaults(schemaFacts.parse(row)))
      return enter(system, db, options)
    })
    await options.join?.(deployment)
    return 'ok'
  } catch (error) {
    if (!(error instanceof AppError && error.retryable)) throw error
    refuse([turnedAway(error) ?? false])
    options.log.warn({ code: error.code, reason: reasonOf(error) }, 'database cannot be reached')
    return 'unreachable'
  }
}

/** All of it or nothing: who is refused at the end has written nothing. */
async function enter(
  system: SystemScope,
  { keyRing }: Db,
  { applicationId }: StartOptions,
): Promise<Deployment> {
  refuse(strangerFaults(await deploymentOf(system), applicationId))
  refuse(await checkKeys(system.tx, keyRing))
  const deployment = await settleOn(system, applicationId)
  // Another application may have been first a moment ago.
  refuse(strangerFaults(deployment, applicationId))
  return deployment
}

function remark({ superuser, pooled }: Server, { prepares }: Db, { log }: StartOptions) {
  if (superuser) log.warn({}, REMARKS.superuser)
  if (pooled && prepares) log.warn({}, REMARKS.prepares)
  if (pooled && !prepares) log.info({}, REMARKS.pooled)
}

const serverFacts = z.object({
  pid: z.number(),
  version: z.number(),
  encoding: z.string(),
  connections: z.number(),
  superuser: z.boolean(),
  migrated: z.boolean(),
  member: z.boolean(),
})

type Server = z.output<typeof serverFacts> & { readonly pooled: boolean }

const SERVER = sql`
  select pg_backend_pid() as pid, current_setting('server_version_num')::integer as version,
    current_setting('server_encoding') as encoding,
    current_setting('max_connections')::integer
      - current_setting('superuser_reserved_connections')::integer
      - coalesce(current_setting('reserved_connections', true)::integer, 0) as connections,
    (select rolsuper from pg_roles where rolname = current_user) as superuser,
    to_regclass('public.schema_migrations') is not null as migrated,
    (select count(*) = 2 from pg_roles where rolname in ('ct_app', 'ct_system')
      and pg_has_role(current_user, oid,
        case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end)
    ) as member`

/** Behind a pooler it is the pooler that keeps within PostgreSQL's connections, for however many processes. */
function serverFaults(server: Server, db: Db, { replicasMax }: StartOptions) {
  const needed = replicasMax * db.connectionsMax + CONNECTIONS_RESERVED
  return [
    server.version < VERSION_MIN && `PostgreSQL 15 or later is needed; this is ${server.version}.`,
    server.encoding !== 'UTF8' && `The database must be encoded in UTF8; it is ${server.encoding}.`,
    !server.pooled &&
      needed > server.connections &&
      `REPLICAS_MAX (${replicasMax}) times ${db.connectionsMax} connections and ${CONNECTIONS_RESERVED} in reserve make ${needed}, but PostgreSQL has ${server.connections}: lower REPLICAS_MAX or raise max_connections.`,
    !server.migrated && 'The database has no tables of ChoresTree yet: run choresctl migrate.',
    server.migrated &&
      !server.member &&
      'The login of DATABASE_URL must be a member of ct_app and ct_system.',
  ]
}

const schemaFacts = z.object({ applied: z.number(), needs: z.number() })

const SCHEMA = sql`
  select (select count(*)::integer from schema_migrations) as applied,
    (select needs from schema_compatibility) as needs`

const schemaFaults = ({ applied, needs }: z.output<typeof schemaFacts>) => [
  applied < MIGRATIONS_KNOWN && 'The database is older than this build: run choresctl migrate.',
  needs > MIGRATIONS_KNOWN && 'The database is too new for this build: run a later one.',
]

function refuse(faults: readonly (string | false)[]) {
  const found = faults.filter((fault) => fault !== false)
  if (found.length > 0) throw new StartRefused(found)
}
