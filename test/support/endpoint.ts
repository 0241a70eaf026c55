import { sql } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import type { App } from '../../src/app.ts'
import { createEndpoint, type EndpointOptions } from '../../src/core/http/endpoint.ts'
import { createMetrics } from '../../src/core/observability/metrics.ts'
import { systemClock } from '../../src/core/time/system-clock.ts'
import { features as allFeatures } from '../../src/features/http.ts'
import { createAnswer } from '../../src/interactions/answer.ts'
import type { HttpFeature } from '../../src/interactions/dispatch.ts'
import { createRemember } from '../../src/interactions/remember.ts'
import { createDatabase } from './app.ts'
import { createFaultProxy } from './fault-proxy.ts'
import { noLimits } from './limits.ts'
import { logOfTest } from './log.ts'
import { aSigningKey, signed } from './sign.ts'

export const APPLICATION_ID = '100000000000000001'

/** A command that reaches the kernel, when nobody stops it before. */
export const aCommand = (over: object = {}) => ({
  id: '400000000000000001',
  application_id: APPLICATION_ID,
  type: 2,
  token: 'a-token-of-an-interaction',
  guild_id: '200000000000000001',
  channel_id: '600000000000000001',
  member: { user: { id: '300000000000000001' }, permissions: '0', roles: [] },
  locale: 'en-US',
  data: { id: '500000000000000001', name: 'help', type: 1 },
  ...over,
})

export const aPing = (over: object = {}) => ({
  id: '400000000000000002',
  application_id: APPLICATION_ID,
  type: 1,
  ...over,
})

interface Over extends Partial<EndpointOptions> {
  /** With the real kernel for these, instead of one query and a fixed answer. */
  readonly features?: readonly HttpFeature[]
}

/**
 * The public port of the http process, on a real database behind a cable that counts bytes. The kernel
 * is replaced by one query and a fixed answer, so that whoever gets past the checks leaves a trace.
 */
export async function givenEndpoint({ features, ...over }: Over = {}) {
  const database = await createDatabase()
  const cable = await createFaultProxy(database.url)
  const log = logOfTest()
  const app = database.appFor('owner', { url: cable.inFrontOf(database.url), log })
  const key = aSigningKey()
  const metrics = createMetrics({ version: 'test', commit: 'test' })
  const state = { draining: false, misconfigured: false }
  const server = createEndpoint({
    applicationId: APPLICATION_ID,
    publicKeys: [key.publicKey],
    trustedProxies: [],
    clock: systemClock,
    answer: features ? createAnswer(app, features, noLimits).answer : answerWithOneQuery(app),
    remember: createRemember(app, features ?? allFeatures),
    isDatabaseReachable: async () => true,
    state,
    metrics,
    log,
    ...over,
  })
  const close = async () => {
    await server.close()
    await app.db.close()
    await cable.close()
  }

  const post = (
    body: string | Buffer,
    headers: Record<string, string | string[]> = signed(key, body),
    url = '/interactions',
  ) => server.inject({ method: 'POST', url, headers, payload: body })

  return {
    ...database,
    app,
    cable,
    close,
    key,
    log,
    metrics,
    state,
    server,
    post,
    /** Signed as Discord does. */
    send: (body: unknown, url?: string) => {
      const text = JSON.stringify(body)
      return post(text, signed(key, text), url)
    },
    /** Listens on a real socket and returns its port. */
    listen: async () => Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port),
  }
}

export type Endpoint = Awaited<ReturnType<typeof givenEndpoint>>

function answerWithOneQuery({ db }: App): EndpointOptions['answer'] {
  return async () => {
    await db.pool.execute(sql`select 1`)
    return { status: 200, body: '{"type":4}', outcome: 'ok', type: 'command', name: 'help' }
  }
}

/** What Discord's probes look for, and what nobody may notice: no word, no work, no query. */
export const outcomeOf = async (endpoint: Endpoint, request: Promise<LightMyRequestResponse>) => {
  const before = endpoint.cable.bytesSent()
  const { statusCode, payload } = await request
  return { status: statusCode, body: payload, queried: endpoint.cable.bytesSent() > before }
}

export const REFUSED = { status: 401, body: '', queried: false }
export const ANSWERED = { status: 200, body: '{"type":4}', queried: true }
