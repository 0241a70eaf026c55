import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import * as completions from './completion.repository.ts'
import * as occurrences from './occurrence.repository.ts'

interface OfGuild {
  readonly guildId: Snowflake
  readonly choreId: Id
}

/** A chore as it stands, and who did it last. */
export const showChore = ({ db }: Pick<App, 'db'>, { guildId, choreId }: OfGuild) =>
  inGuild(db, guildId, async (scope) => {
    const [occurrence, last] = await Promise.all([
      occurrences.find(scope, { chore: choreId }),
      completions.lastDone(scope, choreId),
    ])
    return occurrence && { occurrence, last }
  })
