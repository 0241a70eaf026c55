import { Temporal } from '../../core/clock.ts'
import type { Schedule } from './rule.ts'
import { firstSlot } from './slots.ts'

/** A date, or a date and a time; then perhaps what it counts from, or its number in the week. */
const LOCAL_KEY = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?(?:[~#].*)?$/
const BEGINNING = Temporal.Instant.fromEpochMilliseconds(0)

/** When a slot is due by a schedule that has moved to another zone; undefined for elapsed hours, which do not move. */
export function dueAgain(schedule: Schedule, localKey: string): Temporal.Instant | undefined {
  const [, anchor, time = null] = LOCAL_KEY.exec(localKey) ?? []
  if (anchor === undefined) return undefined
  return firstSlot({ ...schedule, rule: { kind: 'once' }, anchor, time }, BEGINNING)?.dueAt
}
