import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { doneCount, loadOf, openOccurrences, outcomesOf, turnsOwed } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { absences } from '../members/index.ts'
import { lateOf } from '../model/index.ts'
import { todayIn } from '../recurrence/index.ts'
import { LOAD_DAYS, type Rate } from '../rotations/index.ts'
import type { Load, Profile } from './profile.ts'
import { streakOf } from './streak.ts'

/** More are counted. */
const NEXT_MAX = 5
const LATELY_DAYS = 7
/** A streak is no longer than what was done in them. */
const STREAK_DAYS = 366

export interface ReadProfile {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly userId: Snowflake
  /** With a streak and what was passed on: for whose they are alone, and only where all of a profile is shown. */
  readonly withOwn: boolean
}

/** What is somebody's next, how much they bear and what they did lately, in one guild. */
export const readProfile = (
  app: Pick<App, 'db' | 'clock'>,
  { guildId, guildLocale, userId, withOwn }: ReadProfile,
): Promise<Profile> =>
  inGuild(app.db, guildId, async (scope) => {
    const at = app.clock.now()
    const settings = await guilds.settings(scope, guildLocale)
    const today = todayIn(settings, at)
    const mine = { filter: 'mine', viewerId: userId, before: null, offset: 0 } as const
    const [turns, rate, done, streak, owed, away, guildName] = await Promise.all([
      openOccurrences.page(scope, { ...mine, limit: NEXT_MAX }),
      loadOf(scope, { userId, at, zone: settings.zone }),
      doneCount(scope, {
        userId,
        since: at.subtract({ hours: 24 * LOAD_DAYS }),
        lately: at.subtract({ hours: 24 * LATELY_DAYS }),
      }),
      withOwn ? streakFrom(scope, userId, at) : undefined,
      withOwn ? turnsOwed(scope, userId) : [],
      absences.ofMember(scope, userId, today.date.toString()),
      guilds.nameOf(scope),
    ])
    const next = turns.items.map((turn) => ({
      chore: turn.chore,
      dueAt: turn.dueAt,
      late: lateOf(turn),
    }))
    const told = { next, nextCount: turns.total, load: rate && loadFrom(rate), done }
    return { userId, guildName, ...told, streak, owed, away: away[0], ...today }
  })

const streakFrom = async (scope: GuildScope, userId: Snowflake, at: Temporal.Instant) =>
  streakOf(await outcomesOf(scope, { userId, since: at.subtract({ hours: 24 * STREAK_DAYS }) }))

const loadFrom = ({ load: { effort, days }, median }: Rate): Load => ({
  effort,
  days,
  middle: median * days,
})
