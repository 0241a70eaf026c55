import { defineEffectHandler } from '../../jobs/effect.ts'
import { postToAll } from '../../jobs/post.ts'
import { doneId, homeId, postedBy } from '../cards/index.ts'
import { approvals, chores, occurrences } from '../chores/index.ts'
import { closeChannel, guilds } from '../guilds/index.ts'
import { myChoresId } from '../lists/index.ts'
import type { Occurrence } from '../model/index.ts'
import { declinedNotice } from './approval.effects.ts'
import * as view from './approval.view.ts'

/** Of an extra nothing is left, and a turn that time had closed before is closed again. */
const isOver = (turn: Occurrence | undefined) =>
  !turn || turn.status === 'missed' || turn.status === 'neutral'

/** One message that pings whose work it was, and says why; nothing when it was done again meanwhile, or is gone. */
export const declinedNoticeEffect = defineEffectHandler({
  on: declinedNotice,

  async prepare(scope, { choreId, completionId, occurrenceId, completedBy }, { mark }) {
    const { channelId, locale } = await guilds.settings(scope)
    const [approval, turn] = await Promise.all([
      approvals.find(scope, completionId),
      occurrences.find(scope, { occurrence: occurrenceId }),
    ])
    const chore = turn?.chore ?? (choreId && (await chores.find(scope, choreId)))
    const isOpen = turn?.status === 'open'
    if (!channelId || !approval || !chore || !(isOpen || isOver(turn))) return undefined
    const done = doneId.encode({ occurrence: occurrenceId, place: postedBy(mark) })
    const mine = myChoresId.encode({ mark })
    const told = { chore, approval, doneBy: completedBy }
    return postToAll({
      channelId,
      mark: isOpen ? done : mine,
      components: [
        isOpen
          ? view.declinedNotice(locale, { ...told, doneId: done, homeId: homeId.encode({}) })
          : view.discountedNotice(locale, { ...told, homeId: mine }),
      ],
      mentions: [completedBy],
    })
  },

  closed: closeChannel,
})
