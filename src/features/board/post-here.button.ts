import { button } from '../../core/components.ts'
import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { permissionNames } from '../../interactions/permission-names.ts'
import { refusal, whisper } from '../../interactions/response.ts'
import { mayManage, missing, SPEAKING, textChannelOf } from '../guilds/index.ts'
import { postHereId } from './board.custom-ids.ts'
import { t } from './locales/index.ts'
import { postHere } from './post-here.flow.ts'

/** The board comes to the channel in which this is pressed, where the bot may speak there. */
export const postHereButton = defineButton({
  id: postHereId,
  guards: [managersOnly(mayManage)],

  async run(app, at) {
    const { guildId, guildLocale, userId, locale, interactionId } = at
    const channelId = textChannelOf(at)
    if (!channelId && at.channelId) return refusal(t(locale, 'post.notText'))
    if (!channelId) return refusal(t(locale, 'post.nowhere'))
    const missed = missing(SPEAKING, at.appPermissions)
    if (missed.length > 0) {
      const permissions = permissionNames(locale, missed)
      const again = button(t(locale, 'button.again'), postHereId.encode({}))
      return refusal(t(locale, 'post.mute', { channelId, permissions }), again)
    }
    await postHere(app, {
      guildId,
      guildLocale,
      channelId,
      by: userId,
      correlationId: interactionId,
    })
    return whisper(t(locale, 'post.done', { channelId }))
  },
})
