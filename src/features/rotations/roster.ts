import type { Snowflake } from '../../core/ids.ts'
import { daysAfter } from './local-date.ts'

/** Local dates of the chore's zone, both included; `to` null: until they say that they are back. */
export interface Away {
  readonly from: string
  readonly to: string | null
}

/** Somebody who can be asked at all: who left the guild, or lost the role of the pool, is not in a roster. */
export interface Present {
  readonly member: Snowflake
  readonly away: readonly Away[]
}

/** Of a role: the joined members who have it, in the order in which they joined. */
export type Roster = readonly Present[]

/** ISO dates compare as texts do. */
export const includes = ({ from, to }: Away, on: string) => from <= on && (to === null || on <= to)

const awayOn = ({ away }: Present, on: string) => away.find((range) => includes(range, on))

/** Who can be asked that day. */
export const hereOn = (roster: Roster, on: string): ReadonlySet<Snowflake> =>
  new Set(roster.filter((one) => !awayOn(one, on)).map(({ member }) => member))

export interface Absence {
  readonly member: Snowflake
  /** The last day; null: nobody knows. */
  readonly until: string | null
}

/** Who of them is away that day, as the roster has them. */
export const absences = (
  roster: Roster,
  members: ReadonlySet<Snowflake>,
  on: string,
): readonly Absence[] =>
  roster.flatMap((one) => {
    const range = members.has(one.member) ? awayOn(one, on) : undefined
    return range ? [{ member: one.member, until: lastDay(one, range) }] : []
  })

/** Of ranges that touch or overlap, the last day of them all. */
function lastDay({ away }: Present, range: Away): string | null {
  const { to } = range
  if (to === null || !away.some((one) => one.to === null || one.to > to)) return to
  const dayAfter = daysAfter(to, 1)
  const next = away.find((one) => includes(one, dayAfter))
  return next ? lastDay({ member: '', away: away.filter((one) => one !== range) }, next) : to
}
