import type { Lane } from '../lane.ts'
import type { Buckets } from './buckets.ts'
import type { Budget, Taken } from './budget.ts'
import type { Later } from './discord.ts'
import type { Latch } from './latch.ts'
import type { Route } from './route.ts'

/** Who comes later than that, because the process or Redis was busy, takes another turn: the next ones go already. */
const LATE_MS_MAX = 50

/** Of how many answers of Redis, and for how long, the quickest counts: more than any process has in hand at once. */
const LATELY = { answers: 32, ms: 10_000 }

export interface Pass {
  readonly route: Route
  readonly lane: Lane
}

type Granted = Extract<Taken, { readonly kind: 'turn' }>

/** `due` is by the clock of `performance`. */
export type Turn = Granted & { readonly due: number }

export interface Turns {
  /** A turn of the budget within so long, unless any replica knows of something that forbids the request. */
  take(pass: Pass, withinMs: number): Promise<Turn | Later>
  /** While it was waited for, another replica may have found a door shut. */
  isStillGood(turn: Turn, pass: Pass): Promise<boolean>
}

interface TurnsOptions {
  readonly budget: Budget
  readonly buckets: Buckets
  readonly latchesOf: (route: Route) => readonly Latch[]
}

/** Something new is known. */
const LOOK_AGAIN: Later = { kind: 'later', ms: 0, reason: 'news' }

export function createTurns({ budget, buckets, latchesOf }: TurnsOptions): Turns {
  const quickestSince = createQuickest()

  /** Counted from the question, because the clock of all replicas went on while its answer was on the way. */
  function dueOf({ ms, shared }: Granted, asked: number) {
    return shared ? asked + 2 * quickestSince(asked) + ms : performance.now() + ms
  }

  async function take(
    { route, lane }: Pass,
    withinMs: number,
    exempt = !route.asBot,
  ): Promise<Turn | Later> {
    const latches = latchesOf(route)
    const unless = [...latches.flatMap(({ keys }) => keys), ...buckets.keysOf(route)]
    const asked = performance.now()
    const taken = await budget.take({ lane, exempt, withinMs, unless })
    if (taken.kind === 'full') return { kind: 'later', ms: taken.ms, reason: 'budget' }
    if (taken.kind === 'forbidden') return hear(taken.key, taken.ms, latches)
    const due = dueOf(taken, asked)
    const agreed = await Promise.all(latches.map((latch) => latch.agree(taken.shared)))
    return agreed.includes(false) ? LOOK_AGAIN : { ...taken, due }
  }

  function hear(key: string, ms: number, latches: readonly Latch[]): Later {
    for (const one of [...latches, buckets]) one.heard(key, ms)
    return LOOK_AGAIN
  }

  return {
    take: (pass, withinMs) => take(pass, withinMs),
    async isStillGood({ ms, due }, pass) {
      const isFree = ms === 0 || (await take(pass, LATE_MS_MAX, true)).kind === 'turn'
      return isFree && performance.now() - due < LATE_MS_MAX
    },
  }
}

/**
 * How long Redis took at best lately, with the answer that has just come. One that is far away, or became slow, makes
 * nobody late; a process that stalls for a moment has more answers than those that waited for it.
 */
function createQuickest() {
  let lately: readonly { readonly at: number; readonly ms: number }[] = []
  return (asked: number) => {
    const at = performance.now()
    const young = lately.filter((answer) => at - answer.at < LATELY.ms)
    lately = [...young, { at, ms: at - asked }].slice(-LATELY.answers)
    return Math.min(...lately.map(({ ms }) => ms))
  }
}
