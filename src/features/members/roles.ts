import type { Snowflake } from '../../core/ids.ts'

/** In rows. */
export const ROLES_SEEN = 'members.roles-seen'

/** Discord puts them in no order, so the same ones have to be the same text. */
export const roleList = (roleIds: readonly Snowflake[]) => `{${roleIds.toSorted().join()}}`
