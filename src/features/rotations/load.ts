import type { Snowflake } from '../../core/ids.ts'
import { daysAfter, daysBetween } from './local-date.ts'
import { type Away, includes } from './roster.ts'

export const LOAD_DAYS = 28

/** What somebody bore over all chores of the guild, in the 28 days that end with the day in question. */
export interface Load {
  /** Of what they did, as it was when they did it, and of what is open and theirs. */
  readonly effort: number
  /** On which they took part and were not away. */
  readonly days: number
  /** On which they did not take part yet. */
  readonly daysBefore: number
  /** A local date, or an instant as text; null: never. */
  readonly lastDoneOn: string | null
}

/** Who is missing here has just come. */
export type Loads = ReadonlyMap<Snowflake, Load>

const JUST_COME: Load = { effort: 0, days: 0, daysBefore: LOAD_DAYS, lastDoneOn: null }

/** The days of the window: `joinedOn` is when they began to take part in the guild. */
export function daysOf(
  on: string,
  { joinedOn, away }: { readonly joinedOn: string; readonly away: readonly Away[] },
): Pick<Load, 'days' | 'daysBefore'> {
  const first = daysAfter(on, 1 - LOAD_DAYS)
  const daysBefore = Math.min(LOAD_DAYS, Math.max(0, daysBetween(first, joinedOn)))
  const window = Array.from({ length: LOAD_DAYS - daysBefore }, (_, n) => daysAfter(on, -n))
  const days = window.filter((day) => !away.some((range) => includes(range, day))).length
  return { days, daysBefore }
}

export interface Rate {
  readonly member: Snowflake
  readonly load: Load
  /** Effort for each day on which they were there. */
  readonly perDay: number
  /** The middle of the pool, for each day. */
  readonly median: number
}

/** Two sums of the same efforts may differ in their last bit. */
const EPSILON = 1e-9

export const isSameRate = (a: Rate, b: Rate) => Math.abs(a.perDay - b.perDay) < EPSILON

/**
 * How much each of them bears. Days before somebody took part count as if they had borne the median on them, so a
 * newcomer starts in the middle and not with everything; so does who was away all the time.
 */
export function ratesOf(pool: readonly Snowflake[], loads: Loads): ReadonlyMap<Snowflake, Rate> {
  const all = pool.map((member) => ({ member, load: loads.get(member) ?? JUST_COME }))
  const settled = all.filter(({ load }) => load.days > 0 && load.daysBefore === 0)
  const known = settled.length > 0 ? settled : all.filter(({ load }) => load.days > 0)
  const median = medianOf(known.map(({ load }) => load.effort / load.days))
  return new Map(
    all.map((one) => [one.member, { ...one, median, perDay: perDay(one.load, median) }]),
  )
}

function perDay({ effort, days, daysBefore }: Load, median: number) {
  const counted = days + daysBefore
  if (counted === 0) return median
  return (effort + median * daysBefore) / counted
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = 0, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1)
  return (low + high) / 2
}

/** The same loads when that one bears more, and did it then. */
export function withEffort(loads: Loads, who: Snowflake, effort: number, doneOn?: string): Loads {
  const load = loads.get(who) ?? JUST_COME
  const lastDoneOn = doneOn ?? load.lastDoneOn
  return new Map([...loads, [who, { ...load, effort: load.effort + effort, lastDoneOn }]])
}
