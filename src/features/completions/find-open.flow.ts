import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { occurrences } from '../chores/index.ts'
import type { Occurrence } from '../model/index.ts'

/** Which of these are open in this guild, in their order. */
export const findOpen = (
  { db }: Pick<App, 'db'>,
  { guildId, ids }: { readonly guildId: Snowflake; readonly ids: readonly Id[] },
): Promise<readonly Occurrence[]> =>
  inGuild(db, guildId, async (scope) => {
    const found = await occurrences.findAmong(scope, ids)
    return found.filter(({ status }) => status === 'open')
  })
