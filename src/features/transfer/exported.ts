import type { Temporal } from '../../core/clock.ts'
import type { Id } from '../../core/ids.ts'
import type { Schedule } from '../recurrence/index.ts'
import type { Assignment } from '../rotations/index.ts'

export const FORMATS = ['csv', 'json', 'ics'] as const
export type FormatName = (typeof FORMATS)[number]

/** What a file tells of a chore, and of the turn of it that is open. */
export interface Exported {
  readonly chore: {
    readonly id: Id
    readonly name: string
    readonly schedule: Schedule
    readonly assignment: Assignment
    readonly area: { readonly name: string } | null
    readonly notes: string | null
    readonly effort: number
    readonly priority: number
    /** What becomes of a turn that nobody does. */
    readonly closing: string | null
    /** What has to be there before it counts as done. */
    readonly requires: readonly string[]
    readonly steps: readonly { readonly text: string }[]
  }
  readonly next: {
    /** Of its rule: the local date, or date and time. */
    readonly slot: string
    readonly dueAt: Temporal.Instant
    readonly postponedFrom: Temporal.Instant | null
  } | null
}

/** Where and for whom a file is written. */
export interface Writing {
  readonly now: Temporal.Instant
  /** Of who asked for it. */
  readonly locale: string
}

/** What is known once every chore is written. */
export interface Written extends Writing {
  readonly zones: ReadonlySet<string>
  /** The earliest that something in it is due. */
  readonly since: Temporal.Instant
}

/** How a file of chores is written, one after the other, so that never all of them are in memory. */
export interface Format {
  readonly contentType: string
  chore(exported: Exported, writing: Writing, index: number): string
  before(written: Written): string
  readonly after: string
}
