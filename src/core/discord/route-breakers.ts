import { circuitBreaker, handleWhenResult, SamplingBreaker } from 'cockatiel'
import type { Log } from '../log.ts'
import { type Breaker, createBreaker } from '../resilience/breaker.ts'
import type { Exchanged } from './exchange.ts'
import type { Route } from './route.ts'

export const OPEN_MS = 5_000
const SAMPLE_MS = 10_000
const CALLS_MIN = 20

/** One for each kind of request: opens when more than half of at least 20 in ten seconds met trouble. */
export function createRouteBreakers(log: Log): (route: Route) => Breaker {
  const breakers = new Map<string, Breaker>()
  return ({ pattern }) => {
    const known = breakers.get(pattern)
    if (known) return known
    const policy = circuitBreaker(
      // What runs in it is an exchange, and nothing else.
      handleWhenResult((result) => (result as Exchanged).finding.trouble === true),
      {
        halfOpenAfter: OPEN_MS,
        breaker: new SamplingBreaker({
          threshold: 0.5,
          duration: SAMPLE_MS,
          minimumRps: (CALLS_MIN * 1000) / SAMPLE_MS,
        }),
      },
    )
    const lines = log.child({ name: pattern })
    const breaker = createBreaker(policy, {
      openMs: OPEN_MS,
      told: (isOpen) =>
        isOpen ? lines.warn({}, 'discord is in trouble') : lines.info({}, 'discord is well again'),
    })
    breakers.set(pattern, breaker)
    return breaker
  }
}
