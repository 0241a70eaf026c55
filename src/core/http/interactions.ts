import type { FastifyInstance, FastifyReply, onRequestHookHandler } from 'fastify'
import { isSnowflake } from '../ids.ts'
import type { Log } from '../log.ts'
import type { Signed } from './admission.ts'
import type { Receive, Visit } from './front-desk.ts'
import { empty } from './server.ts'

const PING = 1
const PONG = '{"type":1}'
/** With the charset that Fastify would add by itself, at the cost of looking for it. */
const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * The kernel, as this side of it sees it: signed words in, the text of the answer out.
 * `receivedAt` is `performance.now()`, which no change of the clock can move.
 */
export type Answer = (
  interaction: Signed,
  meta: { readonly raw: Buffer; readonly receivedAt: number },
) => Promise<Reply>

export interface Reply {
  readonly status: number
  readonly body: string
  readonly outcome: string
  readonly type: string
  readonly name: string
}

export interface InteractionsOptions {
  readonly knock: onRequestHookHandler
  readonly receive: Receive
  readonly answer: Answer
  readonly log: Log
  answered(of: { type: string; name: string; outcome: string; seconds: number }): void
}

const PINGED = { type: 'ping', name: '', outcome: 'ok' } as const

/** `POST /interactions`: verified, answered in the response, counted, and one line in the log. */
export function serveInteractions(server: FastifyInstance, options: InteractionsOptions) {
  const { knock, receive, answer, log, answered } = options

  function record(
    of: Omit<Reply, 'status' | 'body'>,
    { id, guild_id }: Signed,
    receivedAt: number,
  ) {
    const { type, name, outcome } = of
    const ms = Math.round((performance.now() - receivedAt) * 10) / 10
    answered({ type, name, outcome, seconds: ms / 1000 })
    log.info(
      { interaction: isSnowflake(id) ? id : undefined, type, name, outcome, ms, guild: guild_id },
      'interaction answered',
    )
  }

  async function converse(reply: FastifyReply, { body, raw }: Visit, receivedAt: number) {
    const said = await answer(body, { raw, receivedAt })
    record(said, body, receivedAt)
    if (said.body === '') return empty(reply, said.status)
    return reply.code(said.status).header('content-type', JSON_TYPE).send(said.body)
  }

  server.post('/interactions', { onRequest: knock }, (request, reply) => {
    const receivedAt = performance.now()
    const visit = receive(request, reply, PING)
    if (!visit) return reply
    if (visit.body.type !== PING) return converse(reply, visit, receivedAt)
    // Counted, and no line of the log: nobody did anything.
    answered({ ...PINGED, seconds: (performance.now() - receivedAt) / 1000 })
    return reply.header('content-type', JSON_TYPE).send(PONG)
  })
}
