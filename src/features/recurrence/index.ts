export { isAnyTime } from './any-time.ts'
export { todayOf } from './dates.ts'
export { dueAgain } from './due-again.ts'
export { parseChange } from './parse-change.ts'
export { currentSlot, latestSlot, type Passed, slotsBetween, windowEnd } from './passing.ts'
export { type MomentRefusal, momentReadings, parseMoment } from './read-moment.ts'
export { type PastRefusal, parsePast, pastReadings } from './read-past.ts'
export {
  dayReadings,
  parseDay,
  parseRange,
  rangeReadings,
  type SaidRange,
  startingOn,
} from './read-range.ts'
export { readings, type Suggestion } from './readings.ts'
export { rruleOf } from './rfc5545.ts'
export { type Rule, type Schedule, scheduleSchema } from './rule.ts'
export { type Late, sayDue } from './say-due.ts'
export { sayProgress } from './say-progress.ts'
export { sayDate, sayDay, sayWhen } from './say-when.ts'
export {
  firstSlot,
  progressOf,
  type Slot,
  shownAt,
  slotAfter,
  slotAfterDone,
  slotAfterSkipped,
} from './slots.ts'
export { type Today, todayIn } from './today.ts'
export { parseWays, parseWhen, type Reading, type WhenContext, type WhenRefusal } from './when.ts'
