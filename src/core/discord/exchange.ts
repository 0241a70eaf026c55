import type { Breaker } from '../resilience/breaker.ts'
import type { Buckets } from './buckets.ts'
import { classify, classifyLoss, type Finding, type Reply } from './classify.ts'
import type { Verdict } from './discord.ts'
import type { InvalidBudget } from './invalid-budget.ts'
import type { Latch } from './latch.ts'
import type { DiscordMetrics } from './metrics.ts'
import type { Route } from './route.ts'
import type { Outgoing, Sender } from './send.ts'

export interface Exchanged {
  readonly finding: Finding
  /** Undefined where no answer came. */
  readonly reply?: Reply
}

export interface Request {
  readonly route: Route
  readonly url: string
  readonly outgoing: Outgoing
  /** The caller's own: its end says nothing against Discord. */
  readonly signal?: AbortSignal | undefined
}

interface ExchangeOptions {
  readonly latches: Readonly<Record<'ban' | 'token', Latch>>
  readonly buckets: Buckets
  readonly invalid: InvalidBudget
  readonly breakerOf: (route: Route) => Breaker
  readonly metrics: DiscordMetrics
  readonly send: Sender['send']
}

/** One request, what its answer means, and everybody told who must know. Never rejects. */
export type Exchange = (request: Request) => Promise<Exchanged>

export function createExchange(options: ExchangeOptions): Exchange {
  const { latches, buckets, invalid, metrics, send } = options

  async function tell({ route, url, outgoing, signal }: Request): Promise<Exchanged> {
    try {
      const { status, text, header } = await send(url, outgoing)
      metrics.requested(route.pattern, status)
      const reply = { status, body: parsed(text), header }
      return { finding: classify(reply, route.asBot), reply }
    } catch (error) {
      metrics.requested(route.pattern, 'lost')
      return { finding: classifyLoss(error, signal?.aborted === true) }
    }
  }

  async function record(route: Route, { finding, reply }: Exchanged) {
    if (finding.latch) await latches[finding.latch].shut()
    if (reply) buckets.learn(route, reply.header)
    if (finding.hold) buckets.close(route, finding.hold.scope, finding.hold.ms)
    if (!finding.invalid) return
    invalid.count()
    metrics.invalid()
  }

  return async (request) => {
    const exchanged = await options.breakerOf(request.route).run(() => tell(request))
    if (!exchanged) return { finding: { verdict: AGAIN } }
    await record(request.route, exchanged)
    return exchanged
  }
}

/** It opened between the check and the sending. */
const AGAIN: Verdict = { kind: 'later', ms: 1_000, reason: 'breaker' }

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // a page of HTML, or nothing
  }
}
