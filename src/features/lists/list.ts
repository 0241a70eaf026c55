import type { Temporal } from '../../core/clock.ts'
import type { Snowflake } from '../../core/ids.ts'
import type { Late, Schedule, Today } from '../recurrence/index.ts'
import type { AwayToday, SeveralMode } from '../rotations/index.ts'
import type { Shown } from './list.custom-ids.ts'

/** A turn that is open. */
export interface Row {
  readonly chore: {
    readonly name: string
    readonly schedule: Schedule
    readonly area: { readonly name: string } | null
  }
  readonly slot: string
  readonly assigneeId: Snowflake | null
  readonly sharedBy: readonly Snowflake[] | null
  /** Who is on it. */
  readonly begunBy: Snowflake | null
  /** How those several do it. */
  readonly mode: SeveralMode | null
  readonly dueAt: Temporal.Instant
  readonly late: Late
  /** The custom_id of its Done. */
  readonly doneId: string
}

/** One page of what is open. */
export interface ChoreList extends Today, Shown {
  /** Who is not there today. */
  readonly away?: readonly AwayToday[]
  /** Whose list it is was away until yesterday. */
  readonly isBack?: boolean
  readonly items: readonly Row[]
  readonly total: number
  readonly pageCount: number
  /** In the bot's DM: what the guild is called, where that is known. */
  readonly guildName?: string | undefined
  /** The custom_ids of what other features do; `handOver` where one of the turns is that of who looks. */
  readonly ids: { readonly add: string; readonly home: string; readonly handOver?: string }
}

/** What a press on a list changed: done, or open again. */
export interface Changed {
  readonly chore: Pick<Row['chore'], 'name'>
  readonly completion: { readonly by: Snowflake } | null
  /** The custom_id of its Undo. */
  readonly undoId: string
}

/** One of the member's guilds; `list` is missing where it could not be read. */
export interface GuildChores {
  readonly guildId: Snowflake
  /** From 1: what it is called where its name is not known. */
  readonly number: number
  readonly list: ChoreList | undefined
}

/** As many rows for each as it has, one by one in turn, while there are rows left. */
export function shareRows(wanted: readonly number[], rows: number): readonly number[] {
  const given = wanted.map(() => 0)
  for (let left = rows; left > 0; ) {
    const before = left
    for (const [i, most] of wanted.entries()) {
      const mine = given[i] ?? 0
      if (left === 0 || mine === most) continue
      given[i] = mine + 1
      left -= 1
    }
    if (left === before) break
  }
  return given
}
