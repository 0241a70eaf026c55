import type { Snowflake } from '../../core/ids.ts'
import type { Today } from '../recurrence/index.ts'
import type { Shown } from './chore.custom-ids.ts'
import type { ChoreFilter } from './chore.ts'
import type { ListedOccurrence } from './occurrence.ts'

/** One page of what is open. */
export interface ChoreList extends Today, Shown {
  readonly items: readonly ListedOccurrence[]
  readonly total: number
  readonly pageCount: number
  /** In the bot's DM: what the guild is called, where that is known. */
  readonly guildName?: string | undefined
}

/** One of the member's guilds; `list` is missing where it could not be read. */
export interface GuildChores {
  readonly guildId: Snowflake
  /** From 1: what it is called where its name is not known. */
  readonly number: number
  readonly list: ChoreList | undefined
}

/** What can be looked at in another member's list: only what is theirs. */
export const THEIRS = ['mine', 'overdue', 'today', 'week'] as const satisfies ChoreFilter[]

const isTheirs = (filter: ChoreFilter) => THEIRS.some((one) => one === filter)

/** Whatever looks beyond their own shows all of theirs. */
export const theirs = (filter: ChoreFilter): ChoreFilter => (isTheirs(filter) ? filter : 'mine')

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
