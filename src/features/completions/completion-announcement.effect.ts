import { defineEffectHandler } from '../../jobs/effect.ts'
import { postToAll } from '../../jobs/post.ts'
import { doneCard, postedBy, undoId } from '../cards/index.ts'
import { occurrences } from '../chores/index.ts'
import { closeChannel, guilds } from '../guilds/index.ts'
import { approverOf } from '../model/index.ts'
import { completionAnnouncement } from './chore.effects.ts'

/**
 * One message in the guild's channel; nothing when it was taken back meanwhile, or nobody wants to hear of it. Where
 * somebody has to agree, the message that asks for that says what was done.
 */
export const announcement = defineEffectHandler({
  on: completionAnnouncement,

  async prepare(scope, { occurrenceId, completionId }, { mark }) {
    const { channelId, announcesCompletions, locale } = await guilds.settings(scope)
    const done = await occurrences.find(scope, { occurrence: occurrenceId })
    const { completion } = done ?? {}
    if (!channelId || !announcesCompletions || !done || completion?.id !== completionId) return
    if (approverOf(done.chore)) return
    const { nextId } = completion
    const next = nextId ? await occurrences.find(scope, { occurrence: nextId }) : undefined
    const place = postedBy(mark)
    return postToAll({
      channelId,
      mark: undoId.encode({ occurrence: occurrenceId, place }),
      components: [doneCard(locale, { done: { ...done, completion }, next: next ?? null }, place)],
    })
  },

  closed: closeChannel,
})
