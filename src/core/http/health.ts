import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ClockDrift } from './clock-drift.ts'
import type { DoorState } from './door-state.ts'
import { isInside, type KnowsHost } from './host.ts'
import { empty } from './server.ts'

export interface HealthOptions {
  readonly state: DoorState
  readonly drift: ClockDrift
  readonly knowsHost: KnowsHost
  readonly isDatabaseReachable: () => Promise<boolean>
}

/**
 * `/livez` looks at nothing, because a restart mends no dependency. `/readyz` turns 503 only when a
 * load balancer should go elsewhere: with PostgreSQL down every replica would leave at once, and
 * members would get Discord's error instead of our calm one.
 */
export function serveHealth(server: FastifyInstance, options: HealthOptions) {
  const { state, drift, isDatabaseReachable } = options
  const mayAsk = (request: FastifyRequest) =>
    options.knowsHost(request) || isInside(request.socket.remoteAddress ?? '')

  server.get('/livez', (request, reply) => empty(reply, mayAsk(request) ? 200 : 421))

  server.get('/readyz', async (request, reply) => {
    if (!mayAsk(request)) return empty(reply, 421)
    const detail = JSON.stringify({
      status: statusOf(state),
      database: (await isDatabaseReachable()) ? 'reachable' : 'unreachable',
      clock: drift.isOff() ? 'off' : 'ok',
      clockDriftSeconds: drift.seconds() ?? null,
    })
    return reply
      .code(state.draining || state.misconfigured ? 503 : 200)
      .headers({ 'content-type': 'application/json', 'cache-control': 'no-store' })
      .send(detail)
  })
}

function statusOf({ draining, misconfigured }: DoorState) {
  if (misconfigured) return 'misconfigured'
  return draining ? 'draining' : 'ready'
}
