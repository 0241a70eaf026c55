import { type Lane, lanes } from '../lane.ts'
import type { Shared } from './shared.ts'

/** Discord takes 50 in any second, counted when they arrive: what is left over is for the road's jitter. */
const REQUESTS_PER_SECOND = 45
/** Bulk goes only while all lanes together need fewer: so 15 are left for those who cannot wait. */
const BULK_PER_SECOND = 30
/** For how much of what was asked before bulk has to make up, at most. */
const BUSY_MS_MAX = 1_000
/** Who must wait longer gives the work back: sleeping would hold its lease. */
export const WAIT_MS_MAX = 2_000
const CLOCK = 'dc:clock'

export interface Ask {
  readonly lane: Lane
  /** An interaction's token has a budget of its own. */
  readonly exempt: boolean
  /** How far ahead a turn is of use: more than 0, and at most two seconds. */
  readonly withinMs: number
  /** Keys that forbid it while they exist; the first one that does is the answer. */
  readonly unless: readonly string[]
}

/** `ms` is whole and never 0 for a wait: rounded down, a fraction would be leave to go at once. */
export type Taken =
  /** The turn is ours, in `ms`. */
  | { readonly kind: 'turn'; readonly ms: number; readonly shared: boolean }
  /** None to be had within what somebody may wait; ask again in `ms`. */
  | { readonly kind: 'full'; readonly ms: number }
  | { readonly kind: 'forbidden'; readonly key: string; readonly ms: number }

export interface Budget {
  take(ask: Ask): Promise<Taken>
}

type Wanted = Omit<Ask, 'unless'>

interface Pace {
  /** Between one request and the next. */
  readonly interval: number
  /** The same if all went at the pace of bulk. */
  readonly slow: number
  /** How far ahead a turn may be taken. Bulk takes none: who cannot wait never queues behind it. */
  readonly ahead: number
}

function paceOf({ lane, withinMs }: Wanted, perSecond: number): Pace {
  const interval = 1000 / perSecond
  const slow = (interval * REQUESTS_PER_SECOND) / BULK_PER_SECOND
  return { interval, slow, ahead: lane === lanes.bulk ? 0 : withinMs }
}

/**
 * One clock for all replicas (GCRA with a burst of one), with two hands in microseconds of Redis' time: when the next
 * request may go, and when the next would go if all went at the pace of bulk. Whoever takes a turn moves both.
 * KEYS[1] is the clock, the others forbid; ARGV are a pace in microseconds, an interval of 0 for what is exempt.
 */
const TAKE = `
for i = 2, #KEYS do
  local left = redis.call('PTTL', KEYS[i])
  if left ~= -2 then return { 'forbidden', left, i } end
end
local interval, slow, ahead = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
if interval == 0 then return { 'turn', 0 } end
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local hands = redis.call('HMGET', KEYS[1], 'free', 'busy')
local free, busy = tonumber(hands[1] or now), tonumber(hands[2] or now)
local wait = math.max(0, free - now)
if ahead == 0 then wait = math.max(wait, busy - now) end
if wait > ahead then return { 'full', math.ceil(wait / 1000) } end
local at = now + wait
busy = math.min(math.max(busy, at) + slow, at + ${BUSY_MS_MAX * 1000})
redis.call('HSET', KEYS[1], 'free', string.format('%.0f', at + interval), 'busy', string.format('%.0f', busy))
redis.call('PEXPIRE', KEYS[1], ${WAIT_MS_MAX + BUSY_MS_MAX + 1000})
return { 'turn', math.ceil(wait / 1000) }
`

const microseconds = (ms: number) => Math.ceil(ms * 1000)

/** Over all replicas; while Redis is away each has its part of the same budget, so that nothing ever fails open. */
export function createBudget(shared: Shared, replicasMax: number): Budget {
  const own = createOwnClock(Math.max(1, Math.floor(REQUESTS_PER_SECOND / replicasMax)))
  return {
    async take(ask) {
      const { interval, slow, ahead } = paceOf(ask, REQUESTS_PER_SECOND)
      const keys = [CLOCK, ...ask.unless]
      const pace = [ask.exempt ? 0 : interval, slow, ahead].map(microseconds)
      const answer = await shared.ask((redis) => redis.eval(TAKE, keys.length, ...keys, ...pace))
      return readTaken(answer, keys) ?? own.take(ask)
    },
  }
}

/** Undefined for silence, and for what our own script never says. */
function readTaken(answer: unknown, keys: readonly string[]): Taken | undefined {
  const [kind, ms, at]: unknown[] = Array.isArray(answer) ? answer : []
  if (typeof ms !== 'number') return undefined
  if (kind === 'turn') return { kind, ms, shared: true }
  if (kind === 'full') return { kind, ms }
  return { kind: 'forbidden', key: keys[Number(at) - 1] ?? '', ms }
}

/** The same clock for one process alone; `now` is in milliseconds and has fractions. */
export function createOwnClock(perSecond: number, now = () => performance.now()) {
  let free = 0
  let busy = 0
  return {
    take(wanted: Wanted): Taken {
      if (wanted.exempt) return { kind: 'turn', ms: 0, shared: false }
      const { interval, slow, ahead } = paceOf(wanted, perSecond)
      const from = now()
      const wait = Math.max(0, free - from, ahead === 0 ? busy - from : 0)
      const ms = Math.ceil(wait)
      if (wait > ahead) return { kind: 'full', ms }
      const at = from + wait
      free = at + interval
      busy = Math.min(Math.max(busy, at) + slow, at + BUSY_MS_MAX)
      return { kind: 'turn', ms, shared: false }
    },
  }
}
