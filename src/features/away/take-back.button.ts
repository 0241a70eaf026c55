import { defineButton } from '../../interactions/button.ts'
import { refusal, update } from '../../interactions/response.ts'
import { actorOf } from '../guilds/index.ts'
import { takeBackId, undoTakingBackId } from './away.custom-ids.ts'
import { saidCard } from './away.view.ts'
import { say } from './locales/index.ts'
import { takenBackCard } from './returns.view.ts'
import { takeBack } from './take-back.flow.ts'
import { undoTakingBack } from './undo-taking-back.flow.ts'

export const takeBackButton = defineButton({
  id: takeBackId,

  async run(app, at, { event: eventId }) {
    const { guildLocale, locale, userId } = at
    const result = await takeBack(app, { ...(await actorOf(app, at)), guildLocale, eventId })
    if (!result.ok) return refusal(say(locale, result.refusal))
    const isOwn = result.value.userId === userId
    return update(takenBackCard(locale, { ...result.value, isOwn }))
  },
})

export const undoTakingBackButton = defineButton({
  id: undoTakingBackId,

  async run(app, at, { event: eventId }) {
    const { guildLocale, locale } = at
    const result = await undoTakingBack(app, { ...(await actorOf(app, at)), guildLocale, eventId })
    if (!result.ok) return refusal(say(locale, result.refusal))
    return update(saidCard(locale, 'leftAgain'))
  },
})
