import type { Redis } from 'ioredis'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { createBanLatch } from './ban-latch.ts'
import { createBuckets } from './buckets.ts'
import { createBudget } from './budget.ts'
import { createExchange, type Exchange } from './exchange.ts'
import { createGate, type PassGate } from './gate.ts'
import { createInvalidBudget } from './invalid-budget.ts'
import type { DiscordMetrics } from './metrics.ts'
import { createRouteBreakers } from './route-breakers.ts'
import type { Sender } from './send.ts'
import { createShared, unshared } from './shared.ts'
import { createTokenLatch } from './token-latch.ts'

export interface RulesOptions {
  readonly token: string
  /** What all replicas count with; without it each has its part of the budget. */
  readonly redis?: Redis | undefined
  /** By how many the budget is divided while there is no Redis. */
  readonly replicasMax: number
  readonly clock: Clock
  readonly log: Log
  readonly metrics: DiscordMetrics
  readonly send: Sender['send']
}

export interface Rules {
  /** Before a request. */
  readonly gate: PassGate
  /** The request itself, and what is learned from it. */
  readonly exchange: Exchange
  // Nothing in the bot calls these two: they are the door for an operator's tools.
  /** The token is right again although it is the same one: all replicas try it. */
  liftToken(): Promise<void>
  /** What keeps this process from asking Discord anything. */
  shutBy(): 'ban' | 'token' | undefined
}

/** What Discord asks of a bot, kept by all replicas together. `askGateway` sends what a probe for a ban needs. */
export function createRules(
  options: RulesOptions,
  askGateway: (exchange: Exchange) => ReturnType<Exchange>,
): Rules {
  const { token, redis, replicasMax, clock, log, metrics, send } = options
  const shared = redis ? createShared(redis, log) : unshared
  const buckets = createBuckets(shared)
  const invalid = createInvalidBudget({ shared, clock, log })
  const breakerOf = createRouteBreakers(log)
  const ban = createBanLatch({ shared, log, probe })
  const latches = { ban, token: createTokenLatch({ shared, token, log }) }
  const exchange = createExchange({ latches, buckets, invalid, breakerOf, metrics, send })

  async function probe() {
    const { finding, reply } = await askGateway(exchange)
    return reply !== undefined && finding.latch !== 'ban' && !finding.trouble
  }

  return {
    exchange,
    gate: createGate({
      latches,
      buckets,
      invalid,
      breakerOf,
      budget: createBudget(shared, replicasMax),
      waited: metrics.waited,
    }),
    liftToken: latches.token.lift,
    shutBy() {
      if (ban.isShut()) return 'ban'
      return latches.token.isShut() ? 'token' : undefined
    },
  }
}
