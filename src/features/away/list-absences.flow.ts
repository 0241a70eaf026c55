import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { guilds } from '../guilds/index.ts'
import { absences, isAwayOn } from '../members/index.ts'
import { todayOf } from '../recurrence/index.ts'

interface ListAbsences {
  readonly guildId: Snowflake
  readonly guildLocale: string
}

/** Who is away today, and who will be. */
export const listAbsences = (
  { db, clock }: Pick<App, 'db' | 'clock'>,
  { guildId, guildLocale }: ListAbsences,
) =>
  inGuild(db, guildId, async (scope) => {
    const settings = await guilds.settings(scope, guildLocale)
    const today = todayOf({ ...settings, now: clock.now() }).toString()
    const all = await absences.ofGuild(scope, { from: today, to: null })
    const standing = all.filter(({ endedAt }) => endedAt === null)
    return {
      now: standing.filter((one) => isAwayOn(one, today)),
      later: standing
        .filter((one) => !isAwayOn(one, today))
        .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    }
  })
