import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { addChoreId, lookId } from '../cards/index.ts'
import { doneSince, openOccurrences } from '../chores/index.ts'
import { guilds, isPaused } from '../guilds/index.ts'
import { absences, absentOn, joinId } from '../members/index.ts'
import { todayIn } from '../recurrence/index.ts'
import { arrange, DONE_MINUTES, DONE_ROWS_MAX, LISTED_MAX } from './board.ts'

export type BoardContent = Awaited<ReturnType<typeof readBoard>>

/** What is on the board now, in one flight. */
export async function readBoard(
  scope: GuildScope,
  { clock }: Pick<App, 'clock'>,
  guildLocale?: string,
) {
  const now = clock.now()
  const [settings, open, done, absent] = await Promise.all([
    guilds.settings(scope, guildLocale),
    openOccurrences.page(scope, {
      filter: 'all',
      viewerId: null,
      before: null,
      offset: 0,
      limit: LISTED_MAX,
    }),
    doneSince(scope, now.subtract({ minutes: DONE_MINUTES }), DONE_ROWS_MAX),
    absences.lately(scope, now),
  ])
  const { locale, zone, boardChannelId, pausedUntil } = settings
  const today = todayIn(settings, now)
  const tomorrow = today.date.add({ days: 1 }).toString()
  const ids = {
    join: joinId.encode({}),
    add: addChoreId.encode({}),
    look: lookId.encode({}),
  }
  return {
    ...arrange({ open, done }),
    ...today,
    locale,
    zone,
    boardChannelId,
    away: absentOn(absent, today.date.toString()),
    /** Then the line of who is away says something else. */
    isAwayNextDay: absent.some(({ isEnded, from }) => !isEnded && from === tomorrow),
    pause: isPaused(settings, now) ? { until: pausedUntil } : undefined,
    ids,
  }
}
