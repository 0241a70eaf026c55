import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { addChoreId, doneSince, lookId, openOccurrences } from '../chores/index.ts'
import { guilds, isPaused } from '../guilds/index.ts'
import { joinId } from '../members/index.ts'
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
  const [settings, open, done] = await Promise.all([
    guilds.settings(scope, guildLocale),
    openOccurrences.page(scope, {
      filter: 'all',
      viewerId: null,
      before: null,
      offset: 0,
      limit: LISTED_MAX,
    }),
    doneSince(scope, now.subtract({ minutes: DONE_MINUTES }), DONE_ROWS_MAX),
  ])
  const { locale, zone, boardChannelId, pausedUntil } = settings
  const ids = {
    join: joinId.encode({}),
    add: addChoreId.encode({}),
    look: lookId.encode({}),
  }
  return {
    ...arrange({ open, done }),
    ...todayIn(settings, now),
    locale,
    zone,
    boardChannelId,
    pause: isPaused(settings, now) ? { until: pausedUntil } : undefined,
    ids,
  }
}
