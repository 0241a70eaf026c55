import { defineEffectHandler } from '../../jobs/effect.ts'
import { postToAll } from '../../jobs/post.ts'
import { doneId, homeId, postedBy } from '../cards/index.ts'
import { occurrences } from '../chores/index.ts'
import { closeChannel, guilds } from '../guilds/index.ts'
import { declinedNotice } from './approval.effects.ts'
import * as approvals from './approval.repository.ts'
import * as view from './approval.view.ts'

/** One message that pings whose work it was, and says why; nothing when it was done again meanwhile, or is gone. */
export const declinedNoticeEffect = defineEffectHandler({
  on: declinedNotice,

  async prepare(scope, { completionId, occurrenceId, completedBy }, { mark }) {
    const { channelId, locale } = await guilds.settings(scope)
    const [approval, turn] = await Promise.all([
      approvals.find(scope, completionId),
      occurrences.find(scope, { occurrence: occurrenceId }),
    ])
    if (!channelId || !approval || turn?.status !== 'open') return undefined
    const done = doneId.encode({ occurrence: occurrenceId, place: postedBy(mark) })
    const told = { chore: turn.chore, approval, doneBy: completedBy }
    return postToAll({
      channelId,
      mark: done,
      components: [
        view.declinedNotice(locale, { ...told, doneId: done, homeId: homeId.encode({}) }),
      ],
      mentions: [completedBy],
    })
  },

  closed: closeChannel,
})
