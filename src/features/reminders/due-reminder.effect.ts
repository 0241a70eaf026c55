import { errorCode } from '../../core/discord-codes.ts'
import { defineEffectHandler } from '../../jobs/effect.ts'
import { postToAll } from '../../jobs/post.ts'
import { doneId, handOverId, postedBy, whyId } from '../cards/index.ts'
import { occurrences } from '../chores/index.ts'
import { removeMember } from '../departures/index.ts'
import { closeChannel, guilds } from '../guilds/index.ts'
import { holdersOf } from '../model/index.ts'
import { dueReminder } from './reminder.effects.ts'
import { dueCard } from './reminder.view.ts'
import { requestForAnyone } from './request-for-anyone.flow.ts'
import { whoIsCalled } from './who-is-called.flow.ts'

/** One message that pings whose turn it is; none when the chore was done meanwhile. */
export const dueReminderEffect = defineEffectHandler({
  on: dueReminder,

  async prepare(scope, { occurrenceId }, { mark, app }) {
    const settings = await guilds.settings(scope)
    const { channelId, reminds, locale } = settings
    const occurrence = await occurrences.find(scope, { occurrence: occurrenceId })
    if (!channelId || !reminds || occurrence?.status !== 'open') return undefined
    const at = app.clock.now()
    const called = await whoIsCalled(scope, { settings, at, holders: holdersOf(occurrence) })
    if (!called) return undefined
    const { assigneeId: userId, chore, turn } = occurrence
    const { assignment } = chore
    const mode = 'mode' in assignment ? assignment.mode : null
    const done = doneId.encode({ occurrence: occurrenceId, place: postedBy(mark) })
    const posted = {
      mark,
      doneId: done,
      now: at,
      ...(holdersOf(occurrence).length > 0 && {
        cantId: handOverId.encode({ occurrence: occurrenceId }),
      }),
      ...(turn && { whyId: whyId.encode({ occurrence: occurrenceId }) }),
    }
    return {
      ...postToAll({
        channelId,
        mark: done,
        components: [dueCard(locale, occurrence, { ...posted, mode })],
        mentions: called,
      }),
      ...(userId && { pinged: { guildId: scope.guildId, userId } }),
    }
  },

  closed: closeChannel,

  /** Who left takes part no more: what was theirs is for anyone, and called out so. */
  async gone(scope, { call, code }, app) {
    if (call.to !== 'channel' || !call.pinged || code !== errorCode.unknownMember) return
    const { guildId, userId } = call.pinged
    await removeMember(app, { guildId, userId, by: userId, correlationId: `left ${userId}` })
    const occurrence = doneId.decode(call.mark)?.occurrence
    if (occurrence) await requestForAnyone(scope, app, { occurrence, leftId: userId })
  },
})
