import { Temporal } from '../../core/clock.ts'
import type { Id, Snowflake } from '../../core/ids.ts'

/** So many that are not over may somebody have. */
export const ABSENCES_MAX = 10
/** In code points: one line of a phone, or two. */
export const ABSENCE_NOTE_LENGTH_MAX = 100

/** Local dates where the guild lives, both included; `to` null: until they say that they are back. */
export interface Range {
  readonly from: string
  readonly to: string | null
}

/** Somebody is not there: nothing becomes theirs then, and nobody calls them. */
export interface Absence extends Range {
  readonly id: Id
  readonly userId: Snowflake
  readonly note: string | null
  readonly createdBy: Snowflake
  readonly createdAt: Temporal.Instant
  /** When it was over or ended; null: it stands. */
  readonly endedAt: Temporal.Instant | null
  readonly version: number
}

/** Where its note is sealed. */
export const absenceNoteField = (id: Id) => ({ table: 'absences', column: 'note', id })

/** ISO dates compare as texts do. */
export const isAwayOn = ({ from, to }: Range, day: string) =>
  from <= day && (to === null || day <= to)

/** What everybody may see of it. */
export interface Away extends Range {
  readonly userId: Snowflake
  /** Whether it was over, or ended. */
  readonly isEnded: boolean
}

/** Who of them is away that day: somebody who is back early is not. */
export const absentOn = (all: readonly Away[], day: string): readonly Away[] =>
  all.filter((one) => !one.isEnded && isAwayOn(one, day))

/** The day after which they were back is the one before this. */
export const isBackOn = (all: readonly Away[], userId: Snowflake, day: string): boolean =>
  absentOn(all, day).every((one) => one.userId !== userId) &&
  all.some(
    ({ userId: who, to }) =>
      who === userId &&
      to !== null &&
      Temporal.PlainDate.from(to).add({ days: 1 }).toString() === day,
  )
