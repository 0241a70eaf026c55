import type { Snowflake } from '../../core/ids.ts'
import type { Profile } from './profile.ts'

/** A profile, and in which guild. */
export interface Placed {
  readonly guildId: Snowflake
  /** From 1: what it is called where its name is not known. */
  readonly number: number
  /** Undefined where it could not be read. */
  readonly profile: Profile | undefined
}
