import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type { App } from './app.ts'
import { type Config, readConfig } from './config/config.ts'
import { type Environment, environment } from './config/env.ts'
import { buildInfo } from './core/build-info.ts'
import { createGuildCache, type GuildCacheOptions } from './core/cache/guild-cache.ts'
import type { Clock } from './core/clock.ts'
import { createKeyRing } from './core/crypto/key-ring.ts'
import { checkStart } from './core/db/check-start.ts'
import { connect } from './core/db/client.ts'
import { checkMeanwhile } from './core/db/first-check.ts'
import { createReachability } from './core/db/reachability.ts'
import { createStartGate, type StartGate } from './core/db/start-gate.ts'
import { rememberCommandIds } from './core/discord/command-registry.ts'
import type { DoorState } from './core/http/door-state.ts'
import { createEndpoint, type EndpointOptions } from './core/http/endpoint.ts'
import { urlOf } from './core/http/url.ts'
import { uuidV7 } from './core/ids/uuid-v7.ts'
import { countCache } from './core/observability/cache-metrics.ts'
import { openLog } from './core/observability/door-log.ts'
import type { Logger } from './core/observability/logger.ts'
import { createMetrics } from './core/observability/metrics.ts'
import { createMetricsServer } from './core/observability/metrics-server.ts'
import { measurePool } from './core/observability/pool-metrics.ts'
import { createLimits, type Limits, type Quotas } from './core/resilience/limits.ts'
import { type Running, runDoor } from './core/resilience/run-door.ts'
import { clockOf } from './core/time/database-clock.ts'
import { systemClock } from './core/time/system-clock.ts'
import { features } from './features/http.ts'
import { createAnswer } from './interactions/answer.ts'
import { createRemember } from './interactions/remember.ts'

const CONNECTIONS_MAX = 8
/** Who was let in later would hardly be answered in time, and keeps a place from who would. */
const WAIT_MS_MAX = 1_200
/** A load balancer looks every few seconds; until it has looked, it still sends. */
const DRAIN_MS = 5_000

export interface HttpOverrides {
  /** The clock that the bot lives by; signatures are judged by real time in any case. */
  readonly clock?: Clock
  readonly drainMs?: number
  /** Of members and guilds, where they ask faster than people do. */
  readonly quotas?: Quotas
}

export interface RunningHttp extends Running {
  readonly url: string
  readonly metricsUrl: string
}

/** Throws `StartRefused` with every fault. PostgreSQL may be away: then the checks go on meanwhile. */
export async function startHttp(
  env: Environment,
  { drainMs = DRAIN_MS, quotas, ...overrides }: HttpOverrides = {},
): Promise<RunningHttp> {
  const config = readConfig('http', env)
  const log = openLog({ door: 'http', level: config.logLevel, ...config })
  const { metrics, shared, gate } = await openData(config, log)
  const clock = clockOf(gate.db, overrides.clock)
  const app: App = { db: gate.db, clock, newId: uuidV7(clock), log }
  const state: DoorState = { draining: false, misconfigured: false }
  const stopped = new AbortController()
  const { failed } = await checkMeanwhile(gate, stopped.signal).catch(async (error) => {
    await leave()
    throw error
  })
  void failed.then(() => {
    state.misconfigured = true
  })

  const server = endpointOf(config, app, createLimits({ quotas, shared: shared?.counter }), {
    metrics,
    state,
    log,
  })
  const metricsServer = createMetricsServer(metrics)
  try {
    await server.listen({ host: config.host, port: config.port })
    await once(metricsServer.listen(config.metricsPort, config.host), 'listening')
  } catch (error) {
    await shut()
    throw error
  }
  const url = urlOf(server.server, config.host)
  const metricsUrl = `${urlOf(metricsServer, config.host)}/metrics`
  log.info({ url, version: buildInfo.version }, 'listening')
  return { url, metricsUrl, log, failed, close }

  async function close() {
    state.draining = true
    // Whoever holds a connection open learns with its next answer to open the next one elsewhere.
    server.server.prependListener('request', (_request, response) => {
      response.shouldKeepAlive = false
    })
    await setTimeout(drainMs)
    await shut()
    log.info({}, 'stopped')
    await log.flush()
  }

  async function shut() {
    await server.close()
    stopped.abort()
    metricsServer.close()
    metricsServer.closeAllConnections()
    await leave()
  }

  async function leave() {
    clock.stop()
    await app.db.close()
    shared?.close()
  }
}

type HttpConfig = Config<'http'>

async function openData(config: HttpConfig, log: Logger) {
  const metrics = createMetrics(buildInfo)
  const shared = await sharedOf(config, log)
  const gate = gateOf(config, log, { count: countCache(metrics.registry), store: shared?.store })
  measurePool(metrics, gate)
  return { metrics, shared, gate }
}

/** What replicas share, where there is a Redis to share it over: else the code for it is not even loaded. */
async function sharedOf({ redisUrl: url }: HttpConfig, log: Logger) {
  if (url === undefined) return undefined
  const { share } = await import('./core/cache/share.ts')
  return share({ url, log })
}

function gateOf(config: HttpConfig, log: Logger, cache: GuildCacheOptions): StartGate {
  const db = connect({
    url: config.databaseUrl,
    keyRing: createKeyRing(config.encryptionKeys),
    connectionsMax: CONNECTIONS_MAX,
    prepare: config.databasePrepare,
    waitMsMax: WAIT_MS_MAX,
    cache: createGuildCache(cache),
  })
  const { replicasMax, discordApplicationId: applicationId } = config
  return createStartGate(db, () => checkStart(db, { replicasMax, applicationId, log }))
}

function endpointOf(
  config: HttpConfig,
  app: App,
  limits: Limits,
  own: Pick<EndpointOptions, 'metrics' | 'state' | 'log'>,
) {
  return createEndpoint({
    ...own,
    applicationId: config.discordApplicationId,
    publicKeys: config.discordPublicKey,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies ?? [],
    clock: systemClock,
    answer: createAnswer(app, features, limits, rememberCommandIds(app.db)).answer,
    remember: createRemember(app, features),
    isDatabaseReachable: createReachability(app.db),
  })
}

export const main = () => runDoor(() => startHttp(environment()))

if (import.meta.main) await main()
