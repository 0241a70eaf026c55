import { sayWhen, scheduleSchema } from '../recurrence/index.ts'
import type { Draft } from './shape.ts'

/** A rule as another program has it; whether it is one of ours, its schema says. Undefined: no rule of ours is like it. */
export type Wish = object | undefined

/** As their numbers are in our rules: 0 is Monday, and a name that nobody knows is -1. */
export const weekdaysIn = (names: readonly string[]) =>
  names.map((name) => WEEKDAYS.indexOf(name.trim().toLowerCase()))

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

interface Told {
  readonly rule: Wish
  /** What that program calls it. */
  readonly type: string
  /** The local date from which it counts, and the time of day, as far as they are known. */
  readonly start: string | undefined
  readonly time: string | null
  readonly zone: string
}

/** Where nothing says when a rule begins: its words do not name it. */
const SOME_DAY = '2000-01-01'

/** The words that are read later, as if somebody had typed them. */
export function saidAs({ rule, type, start, time, zone }: Told): Partial<Draft> {
  const [timed, untimed] = [time, null].map((at) =>
    scheduleSchema.safeParse({ rule, anchor: start ?? SOME_DAY, time: at, zone }),
  )
  // Elapsed hours have no time of day.
  const schedule = timed?.data ?? untimed?.data
  if (!schedule) return { unknown: type || '–' }
  const when = sayWhen(schedule, 'en-GB')
  return start && schedule.rule.kind !== 'after' ? { when, starts: start } : { when }
}
