import type { FastifyInstance, FastifyReply, onRequestHookHandler } from 'fastify'
import type { Log } from '../log.ts'
import type { Receive, Visit } from './front-desk.ts'
import { empty } from './server.ts'

const PING = 0
const EVENT = 1

/**
 * True when the event is safely remembered, false when it makes no sense. Rejects when it could not be
 * remembered, and Discord shall try again.
 */
export type Remember = (visit: Visit) => Promise<boolean>

export interface EventsOptions {
  readonly knock: onRequestHookHandler
  readonly receive: Receive
  readonly remember: Remember
  readonly log: Log
}

/** `POST /events`, Discord's webhook events: remembered first, acknowledged with 204 then. */
export function serveEvents(
  server: FastifyInstance,
  { knock, receive, remember, log }: EventsOptions,
) {
  async function acknowledge(reply: FastifyReply, visit: Visit) {
    try {
      return (await remember(visit)) ? noContent(reply) : empty(reply, 400)
    } catch (error) {
      log.warn({ error }, 'webhook event not remembered')
      return empty(reply, 503) // Discord sends it again, for ten minutes
    }
  }

  server.post('/events', { onRequest: knock }, (request, reply) => {
    const visit = receive(request, reply, PING)
    if (!visit) return reply
    if (visit.body.type === PING) return noContent(reply)
    return visit.body.type === EVENT ? acknowledge(reply, visit) : empty(reply, 400)
  })
}

/** Discord asks for a content type, even of nothing. Source: its page «Webhook Events». */
const noContent = (reply: FastifyReply) =>
  reply.code(204).header('content-type', 'application/json').send()
