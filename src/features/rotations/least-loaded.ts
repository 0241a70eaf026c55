import type { Snowflake } from '../../core/ids.ts'
import { isSameRate, LOAD_DAYS, type Loads, type Rate, ratesOf, withEffort } from './load.ts'
import { daysBetween } from './local-date.ts'
import type { Reason } from './reason.ts'
import type { Asked, Strategy } from './strategy.ts'
import { PASSED_MAX, type TurnState } from './turn-state.ts'

/** Who has borne least for each day that they were there; of equals who has not done it for longest, then the order. */
export const leastLoaded: Strategy = (asked) => {
  const { seats, here, state } = asked
  const members = seats.map(({ member }) => member)
  const rates = ratesOf(members, withPassed(asked.loads, state, asked.on))
  const ranked = here
    .flatMap((seat) => {
      const rate = rates.get(seat.member)
      return rate ? [{ seat, rate }] : []
    })
    .toSorted((a, b) => compare(a.rate, b.rate) || a.seat.key - b.seat.key)
  const [first, second] = ranked
  if (!first) return undefined
  return { seat: first.seat, bag: state.bag, reason: reasonOf(asked, first.rate, second?.rate) }
}

function compare(a: Rate, b: Rate): number {
  if (!isSameRate(a, b)) return a.perDay - b.perDay
  const [first, second] = [a.load.lastDoneOn ?? '', b.load.lastDoneOn ?? '']
  if (first === second) return 0
  return first < second ? -1 : 1
}

function reasonOf({ here, away }: Asked, rate: Rate, next: Rate | undefined): Reason {
  const { effort, days, daysBefore } = rate.load
  return {
    code: 'turns.leastLoaded',
    effort: rounded(effort),
    days,
    median: rounded(rate.median * LOAD_DAYS),
    of: here.length,
    isNewcomer: daysBefore > 0,
    tie: tieOf(rate, next),
    away,
  }
}

function tieOf(rate: Rate, next: Rate | undefined) {
  if (!next || !isSameRate(rate, next)) return 'none'
  return compare(rate, next) === 0 ? 'order' : 'longestAgo'
}

const rounded = (value: number) => Math.round(value * 10) / 10

/** What they passed on in the window is on their account as well. */
const withPassed = (loads: Loads, { passed }: TurnState, on: string): Loads =>
  passed.reduce(
    (all, one) => (isInWindow(one.on, on) ? withEffort(all, one.member, one.effort) : all),
    loads,
  )

export const isInWindow = (date: string, on: string) => daysBetween(date, on) < LOAD_DAYS

/** A pass is known for as long as it counts; of too many, the latest are. */
export const passedBy = (
  { passed }: TurnState,
  who: Snowflake,
  { effort, on }: { readonly effort: number; readonly on: string },
): TurnState['passed'] => [
  ...passed.filter((one) => isInWindow(one.on, on)).slice(1 - PASSED_MAX),
  { member: who, effort, on },
]
