import { once } from 'node:events'
import type { WorkerApp } from './app.ts'
import { type Config, readConfig } from './config/config.ts'
import { type Environment, environment } from './config/env.ts'
import { buildInfo } from './core/build-info.ts'
import { connectRedis } from './core/cache/redis.ts'
import type { Clock } from './core/clock.ts'
import { createKeyRing } from './core/crypto/key-ring.ts'
import { checkStart } from './core/db/check-start.ts'
import { connect } from './core/db/client.ts'
import { checkMeanwhile } from './core/db/first-check.ts'
import { asSystem } from './core/db/scope.ts'
import { createStartGate, type StartGate } from './core/db/start-gate.ts'
import { askBeforePing } from './core/discord/ask-before-ping.ts'
import { rememberCommandIds } from './core/discord/command-registry.ts'
import { createDiscord } from './core/discord/discord-rest.ts'
import { createSoleDeployment, type SoleDeployment } from './core/discord/sole-deployment.ts'
import { urlOf } from './core/http/url.ts'
import { uuidV7 } from './core/ids/uuid-v7.ts'
import { createInProcessTransport } from './core/messaging/in-process.ts'
import { createRabbitMqTransport } from './core/messaging/rabbitmq.ts'
import type { Transport } from './core/messaging/transport.ts'
import { withFallback } from './core/messaging/with-fallback.ts'
import { createDiscordMetrics } from './core/observability/discord-metrics.ts'
import { openLog } from './core/observability/door-log.ts'
import type { Logger } from './core/observability/logger.ts'
import { createMetricsServer } from './core/observability/metrics-server.ts'
import { measurePool } from './core/observability/pool-metrics.ts'
import { createProcessMetrics } from './core/observability/process-metrics.ts'
import { createWorkerMetrics } from './core/observability/worker-metrics.ts'
import { backlog } from './core/outbox/deliveries.ts'
import { type Running, runDoor } from './core/resilience/run-door.ts'
import { clockOf } from './core/time/database-clock.ts'
import { features as httpFeatures } from './features/http.ts'
import { features } from './features/worker.ts'
import { createLateAnswers } from './interactions/late-answer.ts'
import { createMentions, mentioning } from './interactions/mention.ts'
import { housekeeping } from './jobs/housekeeping.ts'
import { learnCommands } from './jobs/learn-commands.ts'
import { createRegistry } from './jobs/registry.ts'
import { CONCURRENCY } from './jobs/runner.ts'
import { startWork } from './jobs/work.ts'

const CONNECTIONS_MAX = 8
/** Of what waits inside this process, when there is no broker. */
const WAITING_MAX = 400
const CLOCK_MS = 1_000

export interface WorkerOverrides {
  /** The clock that the bot lives by; leases are by the database's in any case. */
  readonly clock?: Clock
  /** Of the names of our queues, where several bots share a broker. */
  readonly queuePrefix?: string
}

export interface RunningWorker extends Running {
  readonly metricsUrl: string
}

/** What the http process could not answer in time. */
const lateAnswers = { effects: [createLateAnswers(httpFeatures)] }

/** Throws `StartRefused` with every fault. PostgreSQL, Redis, RabbitMQ and Discord may be away: then it waits. */
export async function startWorker(
  env: Environment,
  overrides: WorkerOverrides = {},
): Promise<RunningWorker> {
  const config = readConfig('worker', env)
  const log = openLog({ door: 'worker', level: config.logLevel, ...config })
  const stopped = new AbortController()
  const { gate, redis, sole, failed } = await openData(config, log, stopped.signal)
  const clock = clockOf(gate.db, overrides.clock)
  await clock.started(CLOCK_MS)
  const { metrics, jobMetrics, discordMetrics } = metricsOf(gate)
  const rest = createDiscord({ ...restOf(config), redis, clock, log, metrics: discordMetrics })
  const mentions = createMentions(httpFeatures, rememberCommandIds(gate.db))
  const discord = askBeforePing(mentioning(rest, mentions))
  const app: WorkerApp = { db: gate.db, clock, newId: uuidV7(clock), log, discord }
  const transport = transportOf(config, log, overrides)
  metrics.gauge('chorestree_amqp_blocked', '1 while RabbitMQ is away, or takes nothing', () =>
    Number(!transport.isUp()),
  )
  const registry = createRegistry([...features, housekeeping, learnCommands, lateAnswers])

  const metricsServer = createMetricsServer(metrics)
  try {
    await once(metricsServer.listen(config.metricsPort, config.host), 'listening')
  } catch (error) {
    await leave()
    throw error
  }
  const work = startWork(app, { transport, registry, metrics: jobMetrics })
  const metricsUrl = `${urlOf(metricsServer, config.host)}/metrics`
  log.info({ url: metricsUrl, version: buildInfo.version }, 'working')
  return { metricsUrl, log, failed, close }

  async function close() {
    await work.stop()
    await leave()
    log.info({}, 'stopped')
    await log.flush()
  }

  async function leave() {
    stopped.abort()
    clock.stop()
    await transport.close()
    await discord.close()
    await sole.leave()
    redis?.disconnect()
    metricsServer.close()
    metricsServer.closeAllConnections()
    await app.db.close()
  }
}

type WorkerConfig = Config<'worker'>

/** Nothing is done before PostgreSQL let us in, and nobody else works for this bot. */
async function openData(config: WorkerConfig, log: Logger, signal: AbortSignal) {
  const redis = config.redisUrl ? connectRedis({ url: config.redisUrl, log }) : undefined
  const sole = createSoleDeployment(redis)
  const gate = gateOf(config, log, sole)
  try {
    const { failed } = await checkMeanwhile(gate, signal)
    return { gate, redis, sole, failed: Promise.race([failed, sole.ousted]) }
  } catch (error) {
    redis?.disconnect()
    throw error
  }
}

function gateOf(config: WorkerConfig, log: Logger, { join }: SoleDeployment): StartGate {
  const db = connect({
    url: config.databaseUrl,
    keyRing: createKeyRing(config.encryptionKeys),
    connectionsMax: CONNECTIONS_MAX,
    prepare: config.databasePrepare,
  })
  const { replicasMax, discordApplicationId: applicationId } = config
  return createStartGate(db, () => checkStart(db, { replicasMax, applicationId, log, join }))
}

function metricsOf(gate: StartGate) {
  const metrics = createProcessMetrics(buildInfo)
  measurePool(metrics, gate)
  const jobMetrics = createWorkerMetrics(metrics.registry)
  jobMetrics.backlog(() => asSystem(gate.db, backlog, { readOnly: true }))
  return { metrics, jobMetrics, discordMetrics: createDiscordMetrics(metrics.registry) }
}

const restOf = (config: WorkerConfig) => ({
  token: config.discordToken,
  applicationId: config.discordApplicationId,
  apiUrl: config.discordApiUrl,
  replicasMax: config.replicasMax,
})

/** Over the broker where there is one; in this process otherwise, and in need. */
function transportOf(
  { amqpUrl }: WorkerConfig,
  log: Logger,
  { queuePrefix: prefix }: WorkerOverrides,
): Transport {
  const local = createInProcessTransport({ concurrency: CONCURRENCY, capacity: WAITING_MAX })
  if (!amqpUrl) return local
  const broker = createRabbitMqTransport({ url: amqpUrl, log, ...(prefix && { prefix }) })
  return withFallback({ broker, local, now: () => performance.now(), log })
}

export const main = () => runDoor(() => startWorker(environment()))

if (import.meta.main) await main()
