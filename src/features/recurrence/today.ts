import type { Temporal } from '../../core/clock.ts'
import { todayOf } from './dates.ts'

/** When something is looked at, and when that day ends where the guild lives: «today» and «overdue». */
export interface Today {
  readonly now: Temporal.Instant
  /** Which day that is. */
  readonly date: Temporal.PlainDate
  readonly dayEnd: Temporal.Instant
  /** «This week» is today and the six days after it. */
  readonly weekEnd: Temporal.Instant
}

/** Where, and when a day begins there: what a guild's settings say, and the schedules made under them. */
interface Place {
  readonly zone: string
  readonly dayStartMinutes?: number
}

/** A guild's day is asked for with each list, and is the same until it ends. */
const days = new Map<string, Day>()
const REMEMBERED_MAX = 256

interface Day extends Omit<Today, 'now'> {
  readonly dayBegin: Temporal.Instant
}

export function todayIn({ zone, dayStartMinutes = 0 }: Place, now: Temporal.Instant): Today {
  const key = `${zone} ${dayStartMinutes}`
  const known = days.get(key)
  const day = known && isIn(known, now) ? known : dayOf(zone, dayStartMinutes, now)
  if (day !== known) {
    if (days.size === REMEMBERED_MAX) days.clear()
    days.set(key, day)
  }
  const { date, dayEnd, weekEnd } = day
  return { now, date, dayEnd, weekEnd }
}

const isIn = ({ dayBegin, dayEnd }: Day, now: Temporal.Instant) =>
  dayBegin.epochMilliseconds <= now.epochMilliseconds &&
  now.epochMilliseconds < dayEnd.epochMilliseconds

function dayOf(zone: string, dayStartMinutes: number, now: Temporal.Instant): Day {
  const date = todayOf({ now, zone, dayStartMinutes })
  const startOf = (offset: number) => {
    const midnight = date.add({ days: offset }).toPlainDateTime()
    return midnight.add({ minutes: dayStartMinutes }).toZonedDateTime(zone).toInstant()
  }
  return { date, dayBegin: startOf(0), dayEnd: startOf(1), weekEnd: startOf(7) }
}
