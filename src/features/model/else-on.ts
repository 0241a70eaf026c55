import { isBefore, Temporal } from '../../core/clock.ts'
import type { Snowflake } from '../../core/ids.ts'
import type { Tick } from './checklist.ts'

interface Begun {
  readonly begunBy: Snowflake | null
  readonly begunAt: Temporal.Instant | null
  readonly ticks: readonly Tick[]
}

interface Else {
  readonly than: readonly Snowflake[]
  /** What was begun before that counts for nobody. */
  readonly since?: Temporal.Instant
}

/** Who else is on it, or did some of it: what would be taken from them is left where it is. */
export function elseOn(
  { begunBy, begunAt, ticks }: Begun,
  { than, since }: Else,
): Snowflake | undefined {
  const begun = begunBy && begunAt ? [{ by: begunBy, at: begunAt }] : []
  const ticked = ticks.map(({ by, at }) => ({ by, at: Temporal.Instant.from(at) }))
  return [...begun, ...ticked].find(
    ({ by, at }) => !than.includes(by) && !(since && isBefore(at, since)),
  )?.by
}
