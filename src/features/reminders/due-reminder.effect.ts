import { defineEffectHandler } from '../../jobs/effect.ts'
import { postToAll } from '../../jobs/post.ts'
import { doneId, occurrences, postedBy } from '../chores/index.ts'
import { closeChannel, guilds } from '../guilds/index.ts'
import { dueReminder } from './reminder.effects.ts'
import { dueCard } from './reminder.view.ts'

/** One message that pings whose turn it is; none when the chore was done meanwhile. */
export const dueReminderEffect = defineEffectHandler({
  on: dueReminder,

  async prepare(scope, { occurrenceId }, { mark }) {
    const { channelId, reminds, locale } = await guilds.settings(scope)
    const occurrence = await occurrences.find(scope, { occurrence: occurrenceId })
    if (!channelId || !reminds || occurrence?.status !== 'open') return undefined
    const { assigneeId } = occurrence
    const done = doneId.encode({ occurrence: occurrenceId, place: postedBy(mark) })
    return postToAll({
      channelId,
      mark: done,
      components: [dueCard(locale, occurrence, { mark, doneId: done })],
      mentions: assigneeId ? [assigneeId] : [],
    })
  },

  closed: closeChannel,
})
