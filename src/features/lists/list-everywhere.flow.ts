import type { App } from '../../app.ts'
import { inGuild, joinGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { inTurns } from '../../core/in-turns.ts'
import { guildsOf } from '../members/index.ts'
import type { ChoreFilter } from './filter.ts'
import type { GuildChores } from './list.ts'
import { listChores } from './list-chores.flow.ts'

/** Transactions of one member at the same time: the others of this process need connections too. */
const AT_ONCE = 4
/** What has not answered by then is named as such; the deadline of the interaction comes later. */
const PATIENCE_MS = 900
const ENGLISH = 'en-US'

export interface ListEverywhere {
  readonly userId: Snowflake
  readonly filter: ChoreFilter
  readonly signal: AbortSignal
}

/** What is open for a member in each of their guilds, where they were seen last first. */
export async function listEverywhere(
  app: Pick<App, 'db' | 'clock' | 'log'>,
  { userId, filter, signal }: ListEverywhere,
): Promise<readonly GuildChores[]> {
  const guildIds = await guildsOf(app, { userId, signal })
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
  const faults: unknown[] = []

  async function look(guildId: Snowflake) {
    const shown = { filter, page: 0, directOf: guildId }
    try {
      return await inGuild(
        app.db,
        guildId,
        (scope) => {
          const joined = { ...app, db: joinGuild(app.db, scope) }
          return listChores(joined, { guildId, guildLocale: ENGLISH, viewerId: userId, ...shown })
        },
        { readOnly: true, statementMs: PATIENCE_MS, lockMs: PATIENCE_MS, signal: patience },
      )
    } catch (error) {
      app.log.warn({ guild: guildId, error }, 'chores of a guild could not be shown in a DM')
      faults.push(error)
      return undefined
    }
  }

  const found = await inTurns(guildIds, AT_ONCE, async (guildId, position) => ({
    guildId,
    number: position + 1,
    list: await look(guildId),
  }))
  // Nothing of anything: that is no list with gaps, and the member is told what it is.
  if (faults.length > 0 && faults.length === guildIds.length) throw faults[0]
  return found
}
