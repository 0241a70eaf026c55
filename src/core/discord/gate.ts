import { setTimeout as wait } from 'node:timers/promises'
import type { Breaker } from './breaker.ts'
import type { Buckets } from './buckets.ts'
import type { Budget } from './budget.ts'
import type { Verdict } from './discord.ts'
import type { InvalidBudget } from './invalid-budget.ts'
import type { Latch, Later } from './latch.ts'
import type { Route } from './route.ts'
import { OPEN_MS } from './route-breakers.ts'
import { createTurns, type Pass, type Turn } from './turns.ts'

/** Who must wait longer gives the work back: sleeping would hold its lease. */
const WAIT_MS_MAX = 2_000

interface Gates {
  readonly latches: Readonly<Record<'ban' | 'token', Latch>>
  readonly buckets: Buckets
  readonly budget: Budget
  readonly invalid: InvalidBudget
  readonly breakerOf: (route: Route) => Breaker
  readonly waited: (seconds: number) => void
}

/** Undefined: may be sent, now. Waits for a turn that comes within two seconds, until the signal says otherwise. */
export type PassGate = (pass: Pass, signal: AbortSignal) => Promise<Verdict | undefined>

/** Everything a request passes before it is sent. */
export function createGate(gates: Gates): PassGate {
  const { latches, buckets, budget, invalid } = gates
  const latchesOf = ({ asBot }: Route) => (asBot ? [latches.ban, latches.token] : [latches.ban])
  const turns = createTurns({ budget, buckets, latchesOf })

  /** From memory alone, so it can be the last word before a request is sent. */
  function check({ route, lane }: Pass): Verdict | undefined {
    const [shut] = latchesOf(route).flatMap((latch) => latch.check() ?? [])
    const held = shut ?? invalid.check(lane)
    if (held) return held
    if (gates.breakerOf(route).isOpen()) return later(OPEN_MS, 'breaker')
    const ms = Math.ceil(buckets.waitOf(route))
    return ms > 0 ? later(ms, 'bucket') : undefined
  }

  async function look(pass: Pass): Promise<Turn | Verdict> {
    for (const latch of latchesOf(pass.route)) await latch.knock()
    return check(pass) ?? turns.take(pass)
  }

  /** False where the wait was not for a turn, or brought news. */
  async function isReached(next: Turn | Later, pass: Pass, signal: AbortSignal) {
    if (next.ms > 0) await wait(next.ms, undefined, { signal })
    return next.kind === 'turn' && (await turns.isStillGood(next, pass)) && !check(pass)
  }

  async function go(pass: Pass, signal: AbortSignal, end: number): Promise<Verdict | undefined> {
    for (;;) {
      const next = await look(pass)
      if (next.kind !== 'turn' && !isWorthWaiting(next, end)) return next
      if (await isReached(next, pass, signal)) return undefined
    }
  }

  return async (pass, signal) => {
    const start = performance.now()
    const verdict = await go(pass, signal, start + WAIT_MS_MAX)
    gates.waited((performance.now() - start) / 1000)
    return verdict
  }
}

const isWorthWaiting = (verdict: Verdict, end: number): verdict is Later =>
  verdict.kind === 'later' && performance.now() + verdict.ms <= end

const later = (ms: number, reason: string): Later => ({ kind: 'later', ms, reason })
