import { setTimeout as wait } from 'node:timers/promises'
import type { Lane } from '../lane.ts'
import type { Breaker } from './breaker.ts'
import type { Buckets } from './buckets.ts'
import type { Budget, Taken } from './budget.ts'
import type { Finding } from './classify.ts'
import type { Verdict } from './discord.ts'
import type { InvalidBudget } from './invalid-budget.ts'
import type { Latch, Later } from './latch.ts'
import type { Route } from './route.ts'
import { OPEN_MS } from './route-breakers.ts'

/** Who must wait longer gives the work back: sleeping would hold its lease. */
const WAIT_MS_MAX = 2_000
/** Whoever overslept its turn takes another: those after it are on their way already. */
const LATE_MS_MAX = 50

export interface Pass {
  readonly route: Route
  readonly lane: Lane
}

type Turn = Extract<Taken, { readonly kind: 'turn' }>

interface Gates {
  readonly latches: Readonly<Record<'ban' | 'token', Latch>>
  readonly buckets: Buckets
  readonly budget: Budget
  readonly invalid: InvalidBudget
  readonly breakerOf: (route: Route) => Breaker
  /** Why this route is closed for good, where somebody found out lately. */
  readonly closedFor: (route: Route) => Finding['verdict']
  readonly waited: (seconds: number) => void
}

/** Undefined: may be sent, now. Waits for a turn that comes within two seconds, until the signal says otherwise. */
export type PassGate = (pass: Pass, signal: AbortSignal) => Promise<Verdict | undefined>

/** Everything a request passes before it is sent. */
export function createGate(gates: Gates): PassGate {
  const { latches, buckets, budget, invalid } = gates
  const latchesOf = ({ asBot }: Route) => (asBot ? [latches.ban, latches.token] : [latches.ban])

  /** From memory alone, so it can be the last word before a request is sent. */
  function check({ route, lane }: Pass): Verdict | undefined {
    const [shut] = latchesOf(route).flatMap((latch) => latch.check() ?? [])
    const held = shut ?? gates.closedFor(route) ?? invalid.check(lane)
    if (held) return held
    if (gates.breakerOf(route).isOpen()) return later(OPEN_MS, 'breaker')
    const ms = Math.ceil(buckets.waitOf(route))
    return ms > 0 ? later(ms, 'bucket') : undefined
  }

  async function takeTurn({ route, lane }: Pass): Promise<Turn | Later> {
    const doors = latchesOf(route)
    const unless = [...doors.flatMap(({ keys }) => keys), ...buckets.keysOf(route)]
    const taken = await budget.take({ lane, exempt: !route.asBot, unless })
    if (taken.kind === 'full') return later(taken.ms, 'budget')
    if (taken.kind === 'turn') {
      const agreed = await Promise.all(doors.map((latch) => latch.agree(taken.shared)))
      return agreed.includes(false) ? LOOK_AGAIN : taken
    }
    for (const one of [...doors, buckets]) one.heard(taken.key, taken.ms)
    return LOOK_AGAIN
  }

  async function look(pass: Pass): Promise<Turn | Verdict> {
    for (const latch of latchesOf(pass.route)) await latch.knock()
    return check(pass) ?? takeTurn(pass)
  }

  /** False where the wait was not for a turn, or brought news. */
  async function isReached(next: Turn | Later, pass: Pass, signal: AbortSignal) {
    const isOnTime = await sleep(next.ms, signal)
    return next.kind === 'turn' && isOnTime && !check(pass)
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

/** Something new is known. */
const LOOK_AGAIN: Later = { kind: 'later', ms: 0, reason: 'news' }

/** False for who overslept. */
async function sleep(ms: number, signal: AbortSignal): Promise<boolean> {
  if (ms === 0) return true
  const due = performance.now() + ms
  await wait(ms, undefined, { signal })
  return performance.now() - due < LATE_MS_MAX
}

const later = (ms: number, reason: string): Later => ({ kind: 'later', ms, reason })
