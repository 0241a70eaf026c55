import { ok, type Result } from '../../core/result.ts'
import { type Schedule, scheduleSchema } from './rule.ts'
import { sayWhen } from './say-when.ts'
import type { Slot } from './slots.ts'
import { parseWhen, type WhenContext, type WhenRefusal } from './when.ts'

interface Running {
  readonly schedule: Schedule
  /** Of the turn that is open. */
  readonly slot: Slot['localKey']
}

/**
 * Reads what a schedule becomes. As it was said, it stays; and what comes back as before stays in its own weeks,
 * months or years, whatever else of it is changed: only a first day that is said moves them.
 */
export function parseChange(
  text: string,
  running: Running,
  context: WhenContext,
): Result<Schedule, WhenRefusal> {
  if (text === sayWhen(running.schedule, context.locale)) return ok(running.schedule)
  const read = parseWhen(text, context)
  if (!read.ok) return read
  const { schedule, reading } = read.value
  const isBegun = reading !== sayWhen(schedule, context.locale)
  return ok(
    isBegun || !isSameRhythm(schedule, running.schedule) ? schedule : inPhase(schedule, running),
  )
}

function isSameRhythm(a: Schedule, b: Schedule): boolean {
  if (a.rule.kind === 'once' || rhythmOf(a) !== rhythmOf(b)) return false
  return a.rule.kind !== 'yearly' || dayOfYear(a) === dayOfYear(b)
}

/**
 * A rule without what only says at which times of a day, and what it leaves out. Through its schema: PostgreSQL
 * keeps the fields of a document in an order of its own.
 */
const rhythmOf = (schedule: Schedule) =>
  JSON.stringify({
    ...scheduleSchema.parse(schedule).rule,
    times: undefined,
    months: undefined,
    onMissingDay: undefined,
  })

const dayOfYear = ({ anchor }: Schedule) => anchor.slice('YYYY'.length)

function inPhase(read: Schedule, { schedule: { anchor }, slot }: Running): Schedule {
  if (read.rule.kind !== 'after') return { ...read, anchor }
  if (read.rule.unit === 'hours') return read
  // What counts from the doing stays on the day that it counted to, while that has not passed.
  const day = slot.slice(0, 'YYYY-MM-DD'.length)
  return day > read.anchor ? { ...read, anchor: day } : read
}
