import { setTimeout as wait } from 'node:timers/promises'
import { ApiError, errors } from './api-error.ts'
import { commandRoutes } from './command-routes.ts'
import type { Fault, FaultKind } from './faults.ts'
import { guildRoutes } from './guild-routes.ts'
import { messageRoutes } from './message-routes.ts'
import { readMultipart } from './multipart.ts'
import type { RateLimits } from './rate-limits.ts'
import { keepCall } from './rest-log.ts'
import { type Match, matchRoute } from './rest-route.ts'
import type { Simulation } from './simulation.ts'
import { tokenRoutes } from './token-routes.ts'
import { complain, notice } from './world.ts'

export interface Call {
  readonly method: string
  /** Below /api/v10. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly bytes: Uint8Array
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The work was done, and the answer must not arrive. */
  readonly lost?: boolean
}

/** Whoever names no token is answered too. Source: Discord's page «Gateway», «Get Gateway». */
const FOR_STRANGERS = '/gateway'

export const ROUTES = [...commandRoutes, ...messageRoutes, ...tokenRoutes, ...guildRoutes]
const RETRY_MS = 1000

const json = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  headers: { ...headers, 'content-type': 'application/json' },
  body: body === undefined ? '' : JSON.stringify(body),
})

/** Cloudflare's page: HTML, and no Retry-After. */
const banned: Reply = {
  status: 429,
  headers: { 'content-type': 'text/html' },
  body: '<html><body>error code: 1015</body></html>',
}

/** The same in other words, as they were reported: neither says when it is over. */
const blocked = json(429, {
  message: 'You are being blocked from accessing our API temporarily due to exceeding rate limits.',
  code: 0,
})
const STOPPED: readonly (readonly [FaultKind, Reply])[] = [
  ['banned', banned],
  ['blocked', blocked],
  ['networkError', json(403, errors.internalNetwork().toBody())],
  ['unauthorized', json(401, errors.unauthorized().toBody())],
]

/** One request of the bot to Discord's REST API. */
export async function rest(sim: Simulation, limits: RateLimits, call: Call): Promise<Reply> {
  const name = `${call.method} ${call.path}`
  const begin = performance.now()
  const faults = sim.world.faults.strike('rest', name)
  const armed = (kind: FaultKind) => faults.find((fault) => fault.kind === kind)
  await wait(armed('slow')?.ms ?? 0)
  const [, stopped] = STOPPED.find(([kind]) => armed(kind)) ?? []
  const reply = limits.isBanned() ? banned : (stopped ?? (await guarded(sim, limits, call, armed)))
  if ([401, 403, 429].includes(reply.status) && reply.headers['x-ratelimit-scope'] !== 'shared')
    limits.countInvalid()
  const lost = armed('lostResponse') !== undefined
  keep(sim, call, { ...reply, lost }, performance.now() - begin)
  notice(sim.world, 'rest', { name, status: reply.status })
  return lost ? { ...reply, lost } : reply
}

function keep({ world }: Simulation, call: Call, reply: Reply, latencyMs: number) {
  const { status, body, lost = false } = reply
  keepCall(world.calls, {
    id: world.ids.next(),
    at: world.clock.now(),
    name: `${call.method} ${call.path}`,
    contentType: String(call.headers['content-type'] ?? 'application/json'),
    bytes: call.bytes,
    status,
    body,
    latencyMs,
    lost,
  })
}

type Armed = (kind: FaultKind) => Fault | undefined

async function guarded(sim: Simulation, limits: RateLimits, call: Call, armed: Armed) {
  if (armed('error')) return json(500, { code: 0, message: '500: Internal Server Error' })
  const match = matchRoute(ROUTES, call.method, call.path)
  if (!match) return unknownRoute(sim, call)
  const pattern = `${match.route.method} ${match.route.path}`
  const { params, route } = match
  const major = params.channel ?? params.guild ?? params.token ?? ''
  const taken = limits.take(pattern, major, { global: route.authorized })
  const fault = armed('rateLimited')
  if (fault) return tooMany(fault.ms ?? RETRY_MS, fault.scope ?? 'user', taken.headers)
  const { retryAfterMs, scope = 'user' } = taken
  if (retryAfterMs !== undefined) return tooMany(retryAfterMs, scope, taken.headers)
  return answer(sim, call, match, taken.headers)
}

type Scope = NonNullable<Fault['scope']>

function tooMany(ms: number, scope: Scope, headers: Readonly<Record<string, string>>) {
  const global = scope === 'global'
  const body = { message: 'You are being rate limited.', retry_after: ms / 1000, global }
  return json(429, body, {
    ...headers,
    'retry-after': String(Math.ceil(ms / 1000)),
    'x-ratelimit-scope': scope,
    ...(global && { 'x-ratelimit-global': 'true' }),
  })
}

function unknownRoute({ world }: Simulation, { method, path }: Call) {
  const name = `${method} ${path}`
  complain(world, `REST ${name}`, 'the fake Discord has no such route (501)')
  return json(501, { code: 0, message: `not implemented: ${name}` })
}

async function answer(sim: Simulation, call: Call, match: Match, headers: Reply['headers']) {
  const where = `REST ${match.route.method} ${match.route.path}`
  try {
    authorize(sim, call, match)
    const contentType = String(call.headers['content-type'] ?? 'application/json')
    const { json: body, files } = await readMultipart(call.bytes, contentType)
    const { status, body: found } = match.route.handle({
      sim,
      params: match.params,
      query: call.query,
      body,
      files,
    })
    return json(status, found, headers)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (BROKEN.includes(error.code))
      complain(sim.world, where, `${error.message} ${error.cause ?? ''}`.trim())
    return json(error.status, error.toBody(), headers)
  }
}

/** Errors that only a mistake in the bot explains; the others are life, such as a deleted message. */
const BROKEN = [0, 40060, 40333, 50035]

function authorize({ world }: Simulation, { headers }: Call, { route }: Match) {
  if (!String(headers['user-agent'] ?? '').startsWith('DiscordBot ('))
    throw errors.internalNetwork()
  const isStranger = headers.authorization === undefined && route.path === FOR_STRANGERS
  if (route.authorized && !isStranger && headers.authorization !== `Bot ${world.application.token}`)
    throw errors.unauthorized()
}
