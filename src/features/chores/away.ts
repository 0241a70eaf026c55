import type { Temporal } from '../../core/clock.ts'
import type { Snowflake } from '../../core/ids.ts'
import type { Away } from '../rotations/index.ts'

interface Absent extends Away {
  readonly userId: Snowflake
  /** When they were back; null: it stands. */
  readonly endedAt: Temporal.Instant | null
}

/** The days on which somebody is not there, or was not: who came back early was there from that day on. */
export const awayOf = (
  all: readonly Absent[],
  who: Snowflake,
  { zone }: { readonly zone: string },
): readonly Away[] =>
  all.filter(({ userId }) => userId === who).flatMap((absent) => untilBack(absent, zone))

function untilBack({ from, to, endedAt }: Absent, zone: string): readonly Away[] {
  if (endedAt === null) return [{ from, to }]
  const back = endedAt.toZonedDateTimeISO(zone).toPlainDate()
  const last = back.subtract({ days: 1 }).toString()
  const until = to === null || last < to ? last : to
  return until < from ? [] : [{ from, to: until }]
}
