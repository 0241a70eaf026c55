import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { openOccurrences, proofs } from '../chores/index.ts'
import { UNDO_HOURS } from '../model/index.ts'

/** Of what somebody did lately; the rest of what a select shows is for what is open. */
const DONE_MAX = 10

interface ListProvable {
  readonly guildId: Snowflake
  readonly by: Snowflake
}

/** What a picture of somebody may show: what they did within a day, and what is open, theirs first. */
export const listProvable = (
  { db, clock }: Pick<App, 'db' | 'clock'>,
  { guildId, by }: ListProvable,
) =>
  inGuild(db, guildId, async (scope) => {
    const since = clock.now().subtract({ hours: UNDO_HOURS })
    const [open, done] = await Promise.all([
      openOccurrences.names(scope, by),
      proofs.doneBy(scope, { by, since, limit: DONE_MAX }),
    ])
    return { open, done }
  })
