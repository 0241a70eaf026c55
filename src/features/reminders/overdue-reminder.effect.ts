import { defineEffectHandler } from '../../jobs/effect.ts'
import { postToAll } from '../../jobs/post.ts'
import { openOccurrences } from '../chores/index.ts'
import { closeChannel, guilds } from '../guilds/index.ts'
import { myChoresId } from '../lists/index.ts'
import { overdueReminder } from './reminder.effects.ts'
import { LISTED_MAX } from './reminder.ts'
import { overdueCard } from './reminder.view.ts'

/** What became overdue while nothing could be said, in one message. */
export const overdueReminderEffect = defineEffectHandler({
  on: overdueReminder,

  async prepare(scope, _data, { mark, app }) {
    const { channelId, reminds, locale } = await guilds.settings(scope)
    const overdue = await openOccurrences.page(scope, {
      filter: 'overdue',
      viewerId: null,
      before: app.clock.now(),
      offset: 0,
      limit: LISTED_MAX,
    })
    if (!channelId || !reminds || overdue.total === 0) return undefined
    const button = myChoresId.encode({ mark })
    return postToAll({
      channelId,
      mark: button,
      components: [overdueCard(locale, { ...overdue, myChoresId: button })],
    })
  },

  closed: closeChannel,
})
