import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { openOccurrences } from '../chores/index.ts'

/** What somebody who takes part can do first: what is theirs, else what is for anyone. */
export const firstTurn = (
  { db }: Pick<App, 'db'>,
  { guildId, userId }: { readonly guildId: Snowflake; readonly userId: Snowflake },
) =>
  inGuild(db, guildId, async (scope) => {
    const wanted = { viewerId: userId, before: null, offset: 0, limit: 1 }
    const mine = await openOccurrences.page(scope, { ...wanted, filter: 'mine' })
    if (mine.items[0]) return { theirs: true, occurrence: mine.items[0] }
    const open = await openOccurrences.page(scope, { ...wanted, filter: 'open' })
    return open.items[0] && { theirs: false, occurrence: open.items[0] }
  })
