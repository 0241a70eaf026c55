import type { Temporal } from '../../core/clock.ts'
import { firstIdAt, type Id, type Snowflake } from '../../core/ids.ts'

/** In rows. */
export const ROLES_SEEN = 'members.roles-seen'

/** Discord puts them in no order, so the same ones have to be the same text. */
export const roleList = (roleIds: readonly Snowflake[]) => `{${roleIds.toSorted().join()}}`

/** A UUIDv7 like any other, with the member in place of chance: one look at somebody in a millisecond is enough. */
export function lookIdOf(userId: Snowflake, at: Temporal.Instant): Id {
  const who = BigInt(userId).toString(16).padStart(16, '0')
  const time = firstIdAt(at.epochMilliseconds).slice(0, 13)
  return `${time}-7${who.slice(0, 3)}-8${who.slice(3, 6)}-00${who.slice(6)}`
}
