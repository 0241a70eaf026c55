import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as completions from './completion.repository.ts'
import * as occurrences from './occurrence.repository.ts'
import { DONE_LATELY_MAX, suggestedDays } from './suggested.ts'

type OfGuild = occurrences.OccurrenceKey & { readonly guildId: Snowflake }

/** A chore as it stands now, and who did it last; by its id, or by that of one of its turns. */
export const showChore = ({ db, clock }: Pick<App, 'db' | 'clock'>, { guildId, ...key }: OfGuild) =>
  inGuild(db, guildId, async (scope) => {
    const finding = occurrences.find(scope, key)
    const choreId = 'chore' in key ? key.chore : (await finding)?.chore.id
    if (choreId === undefined) return undefined
    const [occurrence, lately] = await Promise.all([
      finding,
      completions.doneLately(scope, choreId, DONE_LATELY_MAX),
    ])
    if (!occurrence) return undefined
    const doneAt = lately.map(({ at }) => at)
    // Where everybody does their own, the times of one are not those of another.
    const everyDays =
      occurrence.forMember === null ? suggestedDays(occurrence.chore.schedule, doneAt) : undefined
    return { occurrence, last: lately[0], everyDays, now: clock.now() }
  })
