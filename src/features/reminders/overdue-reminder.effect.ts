import { defineEffectHandler } from '../../jobs/effect.ts'
import { postToAll } from '../../jobs/post.ts'
import { openOccurrences } from '../chores/index.ts'
import { closeChannel, guilds } from '../guilds/index.ts'
import { myChoresId } from '../lists/index.ts'
import { overdueReminder } from './reminder.effects.ts'
import { LISTED_MAX } from './reminder.ts'
import { overdueCard } from './reminder.view.ts'
import { whoIsCalled } from './who-is-called.flow.ts'

/** What became overdue while nothing could be said, in one message. */
export const overdueReminderEffect = defineEffectHandler({
  on: overdueReminder,

  async prepare(scope, _data, { mark, app }) {
    const settings = await guilds.settings(scope)
    const { channelId, reminds, locale } = settings
    const at = app.clock.now()
    const overdue = await openOccurrences.page(scope, {
      filter: 'overdue',
      viewerId: null,
      before: at,
      offset: 0,
      limit: LISTED_MAX,
    })
    if (!channelId || !reminds || overdue.total === 0) return undefined
    if (!(await whoIsCalled(scope, { settings, at, holders: [] }))) return undefined
    const button = myChoresId.encode({ mark })
    return postToAll({
      channelId,
      mark: button,
      components: [overdueCard(locale, { ...overdue, myChoresId: button })],
    })
  },

  closed: closeChannel,
})
