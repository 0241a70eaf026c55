import type { Temporal } from '../../core/clock.ts'
import type { Snowflake } from '../../core/ids.ts'
import { daysOf, type Loads, type Present } from '../rotations/index.ts'

/** What somebody did lately, and has to do. */
export interface Borne {
  readonly effort: number
  readonly lastDoneAt: Temporal.Instant | null
}

export interface Participant extends Present {
  readonly joinedAt: Temporal.Instant
}

/** The date on a wall of that zone. */
export const dayIn = ({ zone }: { readonly zone: string }, at: Temporal.Instant) =>
  at.toZonedDateTimeISO(zone).toPlainDate().toString()

interface Seen {
  readonly zone: string
  readonly at: Temporal.Instant
}

/** What each of them bears, in the window that ends now. */
export function loadsOf(
  roster: readonly Participant[],
  borne: ReadonlyMap<Snowflake, Borne>,
  { zone, at }: Seen,
): Loads {
  const on = dayIn({ zone }, at)
  return new Map(
    roster.map(({ member, joinedAt, away }) => {
      const { effort = 0, lastDoneAt = null } = borne.get(member) ?? {}
      const days = daysOf(on, { joinedOn: dayIn({ zone }, joinedAt), away })
      return [member, { ...days, effort, lastDoneOn: lastDoneAt?.toString() ?? null }]
    }),
  )
}
