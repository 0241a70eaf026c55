import type { Temporal } from '../../core/clock.ts'
import { type Chore, closesAtFrom, type Occurrence } from '../model/index.ts'
import { dueAgain, type Schedule } from '../recurrence/index.ts'

interface Place {
  readonly zone: string
  readonly dayStartMinutes: number
}

/** A chore and its open turn by another clock: both keep their times on the wall. */
export function placedAt<C extends Chore>(
  { chore, open }: { readonly chore: C; readonly open: Occurrence },
  place: Place,
  now: Temporal.Instant,
) {
  const schedule = placed(chore.schedule, place)
  const again = dueAgain(schedule, open.slot)
  const { postponedFrom: from } = open
  // What was put off is due at another time than its slot says.
  const moved = () => onWall(open.dueAt, chore.schedule, schedule)
  const dueAt = from ? moved() : (again ?? open.dueAt)
  const postponedFrom = from && (again ?? from)
  const closesAt = closesAtFrom({ ...chore, schedule }, dueAt, now)
  return { chore: { ...chore, schedule }, open: { ...open, dueAt, postponedFrom, closesAt } }
}

const placed = (
  { dayStartMinutes: _, ...schedule }: Schedule,
  { zone, dayStartMinutes }: Place,
): Schedule => ({ ...schedule, zone, ...(dayStartMinutes > 0 && { dayStartMinutes }) })

const onWall = (at: Temporal.Instant, from: Schedule, to: Schedule) =>
  at.toZonedDateTimeISO(from.zone).toPlainDateTime().toZonedDateTime(to.zone).toInstant()
