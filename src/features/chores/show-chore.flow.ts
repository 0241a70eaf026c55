import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as approvals from './approval.repository.ts'
import * as completions from './completion.repository.ts'
import * as occurrences from './occurrence.repository.ts'
import { DONE_LATELY_MAX, suggestedDays } from './suggested.ts'

type OfGuild = occurrences.OccurrenceKey & { readonly guildId: Snowflake }

/** A chore as it stands now, who did it last, and who has yet to agree; by its id, or by that of one of its turns. */
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
    const now = clock.now()
    const [last] = lately
    const awaits = last && (await approvals.awaited(scope, [last.id], now)).get(last.id)
    const doneAt = lately.map(({ at }) => at)
    // Where everybody does their own, the times of one are not those of another.
    const everyDays =
      occurrence.forMember === null ? suggestedDays(occurrence.chore.schedule, doneAt) : undefined
    return { occurrence, last: last && { ...last, awaits }, everyDays, now }
  })
