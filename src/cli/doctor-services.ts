import { lookup } from 'node:dns/promises'
import { connectRedis, fitnessOf } from '../core/cache/redis.ts'
import { createKeyRing } from '../core/crypto/key-ring.ts'
import { checkStart, REMARKS } from '../core/db/check-start.ts'
import { connect, type Db, type Tx } from '../core/db/client.ts'
import { statement } from '../core/db/compiled.ts'
import type { Deployment } from '../core/db/deployment.ts'
import { asSystem } from '../core/db/scope.ts'
import { isOusted } from '../core/discord/sole-deployment.ts'
import { StartRefused } from '../core/errors.ts'
import { isInside } from '../core/http/host.ts'
import { reachBroker } from '../core/messaging/reach.ts'
import { within } from '../core/resilience/within.ts'
import type { DiscordConfig } from './discord.ts'
import { silent } from './discord.ts'
import { queueLines } from './doctor-queues.ts'
import { fail, type Line, ok, warn } from './line.ts'

/** What each process may open, as it counts for the sum of all. */
const CONNECTIONS_MAX = 8
const REACH_MS_MAX = 4_000

interface At {
  readonly config: DiscordConfig
}

type Remarked = readonly [remark: string, line: (name: string) => Line]

const REMARKED: readonly Remarked[] = [
  [
    REMARKS.superuser,
    (name) =>
      warn(
        name,
        REMARKS.superuser,
        'Another login that is a member of ct_app and ct_system is safer.',
      ),
  ],
  [
    REMARKS.prepares,
    (name) =>
      warn(
        name,
        REMARKS.prepares,
        'Set DATABASE_PREPARE=false, unless the pooler keeps them for each client.',
      ),
  ],
  [
    REMARKS.pooled,
    (name) =>
      ok(name, 'is reached through a pooler: its pool has to fit, and REPLICAS_MAX need not'),
  ],
]

/** The very check that each process makes before it works: version, encoding, connections, roles, schema, keys. */
export async function databaseLines({ config }: At): Promise<readonly Line[]> {
  const name = 'PostgreSQL'
  const db = connect({
    url: config.databaseUrl,
    keyRing: createKeyRing(config.encryptionKeys ?? []),
    connectionsMax: CONNECTIONS_MAX,
    prepare: config.databasePrepare,
  })
  const said: string[] = []
  const hear = (_: object, message: string) => void said.push(message)
  const log = { ...silent, info: hear, warn: hear }
  const { replicasMax, discordApplicationId: applicationId } = config
  const lines: Line[] = []
  const join = async (of: Deployment) => void lines.push(await deploymentLine(of, { config }))
  try {
    if ((await checkStart(db, { replicasMax, applicationId, log, join })) === 'unreachable')
      return [fail(name, 'cannot be reached', 'Is it running, and is DATABASE_URL where it is?')]
    const right = ok(name, 'version, connections, roles, schema and keys are right')
    const remarks = REMARKED.flatMap(([remark, line]) =>
      said.includes(remark) ? [line(name)] : [],
    )
    const way = await wayLine(db, config.databaseUrl)
    return [right, ...remarks, ...lines, way, ...(await queueLines(db))]
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    return error.faults.map((fault) => fail(name, fault, 'No process starts before it is mended.'))
  } finally {
    await db.close()
  }
}

/** One database for one bot, and one bot for one database: the second half only Redis can tell. */
async function deploymentLine(of: Deployment, { config }: At): Promise<Line> {
  const name = 'deployment'
  const ours = 'this database is of this application'
  if (!config.redisUrl)
    return ok(name, `${ours}; without Redis, only «endpoint» tells of another one with its bot`)
  const redis = connectRedis({ url: config.redisUrl, log: silent })
  try {
    const isOther = await isOusted(redis, of)
    if (isOther === undefined)
      return warn(name, `${ours}; Redis does not tell of others`, 'Mend Redis first.')
    if (!isOther) return ok(name, `${ours}, and no other one is worked on for its bot`)
    const fix = 'Stop the worker there: messages would be sent twice.'
    return fail(name, 'another database is worked on for the same bot', fix)
  } finally {
    redis.disconnect()
  }
}

/** Whether somebody between here and there could read along. */
async function wayLine(db: Db, url: string): Promise<Line> {
  const name = 'way to PostgreSQL'
  const isEncrypted = await asSystem(db, ({ tx }) => encrypted(tx), { readOnly: true })
  if (isEncrypted) return ok(name, 'is encrypted')
  const { address } = await lookup(new URL(url).hostname).catch(() => ({ address: '' }))
  if (isInside(address)) return ok(name, 'is within this machine or a private network')
  return warn(name, 'is not encrypted', 'Add ?sslmode=require to DATABASE_URL.')
}

const connection = statement<{ readonly ssl: boolean }>(
  'select ssl from pg_stat_ssl where pid = pg_backend_pid()',
)
const encrypted = async (tx: Tx) => (await connection(tx, []))[0]?.ssl ?? false

export async function redisLines({ config }: At): Promise<readonly Line[]> {
  const name = 'Redis'
  if (!config.redisUrl) return [ok(name, 'none: each process counts by itself')]
  const redis = connectRedis({ url: config.redisUrl, log: silent })
  try {
    const ready = new Promise<boolean>((resolve) => redis.once('ready', () => resolve(true)))
    if (!(await within(ready, REACH_MS_MAX, false)))
      return [fail(name, 'cannot be reached', 'Is it running, and is REDIS_URL where it is?')]
    const { policy, readOnly } = await fitnessOf(redis)
    if (readOnly)
      return [fail(name, 'is a replica that takes no counters', 'Let REDIS_URL name the primary.')]
    if (policy === 'noeviction') return [ok(name, 'answers, and drops no counters')]
    const fix = 'Set maxmemory-policy to noeviction.'
    return [warn(name, `may drop the counters of limits (maxmemory-policy ${policy})`, fix)]
  } finally {
    redis.disconnect()
  }
}

export async function rabbitMqLines({ config }: At): Promise<readonly Line[]> {
  const name = 'RabbitMQ'
  if (!config.amqpUrl) return [ok(name, 'none: the worker hands over in its own process')]
  const reason = await reachBroker(config.amqpUrl, REACH_MS_MAX)
  if (reason === undefined) return [ok(name, 'lets us in')]
  const fix = 'Is it running, and are the login and the virtual host in AMQP_URL right?'
  return [fail(name, `cannot be used (${reason})`, fix)]
}
