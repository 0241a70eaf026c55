import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import postgres, { type Sql } from 'postgres'
import { features } from '../../src/features/http.ts'
import { definitionsOf } from '../../src/interactions/dispatch.ts'
import { createFakeDiscord, type FakeDiscord } from '../fake-discord/fake-discord.ts'
import { registerCommands } from '../playground/default-world.ts'
import { copyNode } from '../support/copy-node.ts'
import { createFaultProxy, type FaultProxy } from '../support/fault-proxy.ts'
import { freePort } from '../support/free-port.ts'
import { createTemplate, urlOf } from '../support/template.ts'
import { buildRelease } from '../support/warm-cache.ts'
import { type Balancer, createBalancer } from './balancer.ts'
import type { CableName } from './plan.ts'
import { type Door, type Supervised, supervise } from './processes.ts'
import {
  openOwnPostgres,
  openOwnRabbitMq,
  openOwnRedis,
  type Service,
  type ServiceName,
} from './services.ts'

type Replicas = Readonly<Record<Door, number>>

const REPLICAS: Replicas = { http: 3, worker: 2 }
/** One more of each than run: a deploy starts the new one before the old one is gone. */
const maxOf = ({ http, worker }: Replicas) => http + worker + 2

export interface RigOptions {
  readonly seed: number
  /** False: Discord then posts every repetition, so that the suite can be seen to fail. */
  readonly enforcesNonces: boolean
  readonly replicas?: Replicas
  progress(text: string): void
}

/** Everything that runs, and every cable between. */
export interface Rig {
  readonly services: Readonly<Record<ServiceName, Service>>
  readonly cables: Readonly<Record<CableName, FaultProxy>>
  readonly discord: FakeDiscord
  readonly processes: readonly Supervised[]
  readonly balancer: Balancer
  /** Where each http replica is reached without the balancer. */
  readonly replicaUrls: readonly string[]
  /** Where each process tells its numbers, by its name. */
  readonly metricsUrls: ReadonlyMap<string, string>
  /** In milliseconds, as Discord's clock says. */
  now(): number
  /** Sees everything, past the cables. */
  readonly admin: Sql
  /** Where every process wrote what it had to say. */
  readonly logs: string
  readonly progress: RigOptions['progress']
  /** Ends all of it, the youngest first, and keeps the logs when told to. */
  close(keepLogs?: boolean): Promise<void>
}

export async function openRig(options: RigOptions): Promise<Rig> {
  const scratch = await mkdtemp(join(tmpdir(), 'chorestree-chaos-'))
  const closers: Closers = []
  // For whoever ends without closing; what runs is killed by then.
  const leave = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 9 })
  process.once('exit', leave)
  const close = async (keepLogs = false) => {
    for (const one of closers.splice(0).reverse()) await one().catch(options.progress)
    process.off('exit', leave)
    if (!keepLogs) await rm(scratch, { recursive: true, force: true })
  }
  try {
    // PostgreSQL may run as somebody else, who has to get in.
    await chmod(scratch, 0o755)
    return { ...(await build(scratch, options, closers)), close }
  } catch (error) {
    await close()
    throw error
  }
}

type Closers = (() => Promise<unknown>)[]

async function build(scratch: string, options: RigOptions, closers: Closers) {
  const { progress, seed, enforcesNonces, replicas: counts = REPLICAS } = options
  progress('building, and starting PostgreSQL, Redis and RabbitMQ')
  const discord = await createFakeDiscord({ seed, enforcesNonces })
  closers.push(() => discord.close())
  await registerCommands(discord, definitionsOf(features))
  const [{ dist }, node, services] = await Promise.all([
    buildRelease(scratch),
    copyNode(scratch),
    startAll(scratch, closers),
  ])
  const database = await createTemplate(services.postgres.url)
  const urls = {
    owner: urlOf(database, database.name, 'owner'),
    admin: urlOf(database, database.name, 'superuser'),
  }
  const admin = postgres(urls.admin, { max: 2, onnotice: () => undefined })
  closers.push(() => admin.end({ timeout: 1 }))

  const cables = {
    postgres: await createFaultProxy(services.postgres.url),
    redis: await createFaultProxy(services.redis.url),
    rabbitmq: await createFaultProxy(services.rabbitmq.url),
    discord: await createFaultProxy(discord.url),
  }
  for (const cable of Object.values(cables)) closers.push(() => cable.close())

  const logs = join(scratch, 'logs')
  await mkdir(logs)
  const env = {
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_PUBLIC_KEY: discord.key.publicKey,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: cables.discord.inFrontOf(discord.apiUrl),
    DATABASE_URL: cables.postgres.inFrontOf(urls.owner),
    REDIS_URL: cables.redis.inFrontOf(services.redis.url),
    AMQP_URL: cables.rabbitmq.inFrontOf(services.rabbitmq.url),
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    HOST: '127.0.0.1',
    REPLICAS_MAX: String(maxOf(counts)),
  }
  const ports = await Promise.all(Array.from({ length: counts.http }, freePort))
  const metricsUrls = new Map<string, string>()
  const open = async (door: Door, n: number, over = {}) => {
    const name = `${door}-${n}`
    const port = await freePort()
    metricsUrls.set(name, `http://127.0.0.1:${port}/metrics`)
    const own = { ...env, METRICS_PORT: String(port), ...over }
    const started = supervise({ name, door, dist, node, logs, env: own })
    closers.push(() => started.stop())
    return started
  }
  const openAll = (door: Door, count: number, overOf: (n: number) => object) =>
    Promise.all(Array.from({ length: count }, (_, n) => open(door, n + 1, overOf(n))))
  const https = await openAll('http', counts.http, (n) => ({ PORT: String(ports[n]) }))
  const workers = await openAll('worker', counts.worker, () => ({}))
  const processes = [...https, ...workers]
  await Promise.all(processes.map((one) => one.opened()))
  const replicas = https.map((one, n) => ({
    port: ports[n] ?? 0,
    wasKilledSince: one.wasKilledSince,
  }))
  const balancer = await createBalancer(replicas)
  closers.push(() => balancer.close())
  discord.connectBot(balancer.url)
  const replicaUrls = ports.map((port) => `http://127.0.0.1:${port}`)
  return {
    now: () => discord.clock.now().epochMilliseconds,
    services,
    cables,
    discord,
    processes,
    balancer,
    replicaUrls,
    metricsUrls,
    admin,
    logs,
    progress,
  }
}

async function startAll(scratch: string, closers: Closers) {
  const started = async (service: Promise<Service>) => {
    const one = await service
    closers.push(() => one.stop())
    return one
  }
  const [own, redis, rabbitmq] = await Promise.all([
    started(openOwnPostgres(scratch)),
    started(openOwnRedis(scratch)),
    started(openOwnRabbitMq(scratch)),
  ])
  return { postgres: own, redis, rabbitmq }
}
