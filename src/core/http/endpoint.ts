import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import type { Log, LogFields } from '../log.ts'
import { createAdmit } from './admission.ts'
import { createClockDrift } from './clock-drift.ts'
import type { DoorState } from './door-state.ts'
import { type Remember, serveEvents } from './events.ts'
import { createKnock, createReceive } from './front-desk.ts'
import { serveHealth } from './health.ts'
import { createKnowsHost } from './host.ts'
import { type Answer, serveInteractions } from './interactions.ts'
import { createServer } from './server.ts'
import { createVerify } from './signature.ts'

/** What the endpoint counts; the metrics of `observability/` fit it. */
export interface EndpointMetrics {
  answered(of: { type: string; name: string; outcome: string; seconds: number }): void
  signatureFailed(): void
  clockDrift(seconds: number): void
}

export interface EndpointOptions {
  readonly applicationId: string
  /** 64 hex digits each, checked by the configuration; more than one while rotating. */
  readonly publicKeys: readonly string[]
  readonly publicUrl?: string | undefined
  readonly trustedProxies: readonly string[]
  /** Real time: signatures are judged by it, whatever clock the rest of the bot follows. */
  readonly clock: Clock
  readonly answer: Answer
  readonly remember: Remember
  readonly isDatabaseReachable: () => Promise<boolean>
  readonly state: DoorState
  readonly metrics: EndpointMetrics
  readonly log: Log & { debug(fields: LogFields, message: string): void }
}

/** Everything that listens on the public port, ready to `listen` or to `inject`. */
export function createEndpoint(options: EndpointOptions): FastifyInstance {
  const { log, metrics, state, answer, remember, isDatabaseReachable } = options
  const server = createServer({ trustedProxies: options.trustedProxies, log })
  const drift = createClockDrift({ log, report: metrics.clockDrift })
  const knowsHost = createKnowsHost(options.publicUrl)
  const admit = createAdmit({
    verify: createVerify(options.publicKeys),
    applicationId: options.applicationId,
    clock: options.clock,
    drift,
  })

  function refused(reason: string, request: FastifyRequest) {
    if (reason !== 'json') metrics.signatureFailed()
    log.debug({ reason, address: request.ip }, 'request refused')
  }

  const knock = createKnock({ refused })
  const receive = createReceive({ admit, knowsHost, refused })
  serveHealth(server, { state, drift, knowsHost, isDatabaseReachable })
  serveEvents(server, { knock, receive, remember, log })
  serveInteractions(server, { knock, receive, answer, log, answered: metrics.answered })
  return server
}
