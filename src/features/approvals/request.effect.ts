import { defineEffectHandler } from '../../jobs/effect.ts'
import { postToAll } from '../../jobs/post.ts'
import { approvals, occurrences } from '../chores/index.ts'
import { closeChannel, guilds } from '../guilds/index.ts'
import { isDone, openQuestion, photosOf } from '../model/index.ts'
import { approveId } from './approval.custom-ids.ts'
import { approvalRequest } from './approval.effects.ts'
import { requestCard } from './approval.view.ts'

/**
 * One message that asks who may answer; nothing when it was answered or taken back meanwhile. Where one says that
 * another's work is not done, that one is pinged: they hear of it from this.
 */
export const requestEffect = defineEffectHandler({
  on: approvalRequest,

  async prepare(scope, { completionId, occurrenceId, about }, { mark }) {
    const { channelId, locale, managerRoleId } = await guilds.settings(scope)
    const [approval, done] = await Promise.all([
      approvals.find(scope, completionId),
      occurrences.find(scope, { occurrence: occurrenceId }),
    ])
    if (!channelId || !approval || openQuestion(approval)?.about !== about) return undefined
    if (!done || !isDone(done) || done.completion.id !== completionId) return undefined
    const asked = { done, approval, photos: photosOf(done.completion.proof) }
    return postToAll({
      channelId,
      mark: approveId.encode({ completion: completionId, about, mark }),
      components: [requestCard(locale, { ...asked, about, mark, managerRoleId })],
      mentions: about === 'dispute' ? [done.completion.by] : [],
    })
  },

  closed: closeChannel,
})
