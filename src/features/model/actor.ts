import type { Snowflake } from '../../core/ids.ts'

/** Who wants to do something with a chore or a turn of it. */
export interface Actor {
  readonly by: Snowflake
  readonly isManager: boolean
}

/** And where, by which interaction: what every flow that changes something asks of them. */
export interface Acting extends Actor {
  readonly guildId: Snowflake
  readonly correlationId: string
}
