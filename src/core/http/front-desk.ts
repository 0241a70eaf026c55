import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify'
import { type Admit, type Admitted, type Signed, UNVERIFIED } from './admission.ts'
import type { KnowsHost } from './host.ts'
import { empty } from './server.ts'
import { looksSigned } from './signature.ts'
import { createStrangers } from './strangers.ts'

const NOTHING = Buffer.alloc(0)

export interface FrontDeskOptions {
  readonly admit: Admit
  readonly knowsHost: KnowsHost
  /** Someone without a valid signature knocked. Must not be costly: it can happen at any rate. */
  refused(reason: string, request: FastifyRequest): void
}

export interface Visit {
  readonly body: Signed
  readonly raw: Buffer
}

/**
 * The signed body, or undefined when the visitor has been sent away already. `ping` is the `type` of a
 * PING on this route.
 */
export type Receive = (
  request: FastifyRequest,
  reply: FastifyReply,
  ping: number,
) => Visit | undefined

/** Sends away who does not even look signed, before a body is read: a thousand of those are 256 MB. */
export const createKnock =
  ({ refused }: Pick<FrontDeskOptions, 'refused'>): onRequestHookHandler =>
  (request, reply, done) => {
    const { headers } = request
    if (looksSigned(headers['x-signature-ed25519'], headers['x-signature-timestamp'])) return done()
    refused('signature', request)
    empty(reply, 401)
  }

/** The one way in for everything that Discord sends. */
export function createReceive({ admit, knowsHost, refused }: FrontDeskOptions): Receive {
  const strangers = createStrangers()
  return (request, reply, ping) => {
    const raw = request.body instanceof Buffer ? request.body : NOTHING
    const verifies = () => admit(request.headers, raw, ping)
    const admitted: Admitted = strangers.hear(request.ip, verifies) ?? UNVERIFIED
    if (!admitted.ok) {
      refused(admitted.reason, request)
      empty(reply, admitted.status)
      return undefined
    }
    // Only now: a stranger learns nothing about which names are ours.
    if (knowsHost(request)) return { body: admitted.body, raw }
    empty(reply, 421)
    return undefined
  }
}
