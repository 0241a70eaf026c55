import { isAfter, Temporal } from '../../core/clock.ts'
import { currentSlot, type Schedule, type Slot, slotAfter, windowEnd } from '../recurrence/index.ts'

type Instant = Temporal.Instant

/**
 * `keepOpen`: until somebody does it. `closeAtNext`: missed when the day of the next one begins. `openToAll`: a day late,
 * whose turn it is becomes anyone's. `lock`: late, only a manager does it, and at the next one it is missed.
 * `neverOverdue`: it waits without a word.
 */
export const CLOSINGS = ['keepOpen', 'closeAtNext', 'openToAll', 'lock', 'neverOverdue'] as const
export type Closing = (typeof CLOSINGS)[number]

interface Closed {
  readonly schedule: Schedule
  /** Null: as its rule suggests. */
  readonly closing: Closing | null
}

/** From so many days on, what was not done is still worth doing when the next one comes near. */
const WORTH_KEEPING_DAYS = 7

/** Yesterday's dishes are today's, and what a week lacked is not owed; whatever comes more rarely waits. */
export function closingOf({ closing, schedule: { rule } }: Closed): Closing {
  if (closing) return closing
  const isFrequent = rule.kind === 'daily' && rule.n < WORTH_KEEPING_DAYS
  return isFrequent || rule.kind === 'quota' ? 'closeAtNext' : 'keepOpen'
}

/** When time closes what is due then, if nobody does it; null: never. */
export const closesAtOf = (chore: Closed, dueAt: Instant): Instant | null =>
  CLOSED_BY_TIME.has(closingOf(chore)) ? (windowEnd(chore.schedule, dueAt) ?? null) : null

const CLOSED_BY_TIME: ReadonlySet<Closing> = new Set(['closeAtNext', 'lock'])

interface Due {
  readonly chore: Closed
  readonly dueAt: Instant
}

/** How long whose turn it is has it for themselves. */
const GRACE_HOURS = 24

/** When it becomes anyone's, if it is not done by then; null: never. */
export const opensToAllAt = ({ chore, dueAt }: Due): Instant | null =>
  closingOf(chore) === 'openToAll' ? dueAt.add({ hours: GRACE_HOURS }) : null

/** Whether it is anyone's by now, though perhaps nobody has written that down yet. */
export function isOpenToAll(due: Due, now: Instant): boolean {
  const at = opensToAllAt(due)
  return at !== null && isBy(at, now)
}

/** Whether it is for managers alone by now. */
export const isLocked = ({ chore, dueAt }: Due, now: Instant): boolean =>
  closingOf(chore) === 'lock' && isAfter(now, dueAt)

/** The same for what opens again, or moved: where that time is over, it stays until that of the present one is. */
export function closesAtFrom(chore: Closed, dueAt: Instant, now: Instant): Instant | null {
  const closesAt = closesAtOf(chore, dueAt)
  const current = closesAt && isBy(closesAt, now) && currentSlot(chore.schedule, now)
  return current ? closesAtOf(chore, current.dueAt) : closesAt
}

const isBy = (at: Instant, now: Instant) => Temporal.Instant.compare(at, now) <= 0

/** Whether its time is over, though perhaps nobody closed it yet. */
export const isOver = ({ closesAt }: { readonly closesAt: Instant | null }, now: Instant) =>
  closesAt !== null && isBy(closesAt, now)

/** What closes later than this was not missed by the members: the bot was away. */
const OUTAGE_HOURS = 1

export const wasAway = (closesAt: Instant, now: Instant) =>
  isBy(closesAt.add({ hours: OUTAGE_HOURS }), now)

/** What is open once time has closed what was due then: the turn whose time it is. What was put off may be later than that. */
export function slotInstead(schedule: Schedule, dueAt: Instant, now: Instant): Slot | undefined {
  const current = currentSlot(schedule, now)
  const isLater = current && !isBy(current.dueAt, dueAt)
  return isLater ? current : slotAfter(schedule, dueAt)
}
