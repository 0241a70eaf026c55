import { setTimeout as wait } from 'node:timers/promises'
import type { Breaker } from '../resilience/breaker.ts'
import type { Buckets } from './buckets.ts'
import { type Budget, WAIT_MS_MAX } from './budget.ts'
import type { Later, Verdict } from './discord.ts'
import type { InvalidBudget } from './invalid-budget.ts'
import type { Latch } from './latch.ts'
import type { Route } from './route.ts'
import { OPEN_MS } from './route-breakers.ts'
import { createTurns, type Pass, type Turn } from './turns.ts'

/** A turn that came too late is lost to everybody, so nobody takes many. */
const TURNS_MAX = 2

interface Gates {
  readonly latches: Readonly<Record<'ban' | 'token', Latch>>
  readonly buckets: Buckets
  readonly budget: Budget
  readonly invalid: InvalidBudget
  readonly breakerOf: (route: Route) => Breaker
  readonly waited: (seconds: number) => void
}

/** Undefined: may be sent, now. Waits for a turn that comes within two seconds; rejects when the signal says so. */
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

  async function look(pass: Pass, end: number): Promise<Turn | Verdict> {
    for (const latch of latchesOf(pass.route)) await latch.knock()
    return check(pass) ?? turns.take(pass, Math.max(1, end - performance.now()))
  }

  /** False where the wait was not for a turn, or brought news. */
  async function isReached(next: Turn | Later, pass: Pass, signal: AbortSignal) {
    if (next.ms > 0) await wait(next.ms, undefined, { signal })
    const isGood = next.kind === 'turn' && (await turns.isStillGood(next, pass)) && !check(pass)
    signal.throwIfAborted() // also while Redis was asked, which hears no signal
    return isGood
  }

  async function go(pass: Pass, signal: AbortSignal, end: number): Promise<Verdict | undefined> {
    let left = TURNS_MAX
    while (left > 0) {
      const next = await look(pass, end)
      if (!isWorthWaiting(next, end)) return next
      if (await isReached(next, pass, signal)) return undefined
      left -= Number(next.kind === 'turn')
    }
    return later(WAIT_MS_MAX, 'budget')
  }

  return async (pass, signal) => {
    signal.throwIfAborted()
    const start = performance.now()
    const verdict = await go(pass, signal, start + WAIT_MS_MAX)
    gates.waited((performance.now() - start) / 1000)
    return verdict
  }
}

/** A turn was only taken because it is. */
const isWorthWaiting = (next: Turn | Verdict, end: number): next is Turn | Later =>
  next.kind === 'turn' || (next.kind === 'later' && performance.now() + next.ms <= end)

const later = (ms: number, reason: string): Later => ({ kind: 'later', ms, reason })
