import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { inPlace, refusal, update } from '../../interactions/response.ts'
import { picturesIn, textsIn } from '../../interactions/shown.ts'
import { doneCard, helpId, isForEveryone } from '../cards/index.ts'
import { isKnownIn } from '../members/index.ts'
import type { Lists } from './done.button.ts'
import { helpedCard, undoHelpButton } from './help.view.ts'
import { type Helped, helpWith } from './help-with.flow.ts'
import { endAtHome } from './home.button.ts'
import { languageAt } from './language-at.flow.ts'
import { say } from './locales/index.ts'
import { shownAgain, WHY_NONE_TEXT } from './proof.view.ts'

/** «I helped». On a message for everyone that says who did it, it says so too; pressed again, the way back is offered. */
export const helpButtonOn = (lists: Lists) =>
  defineButton({
    id: helpId,
    direct: { guildOf: lists.guildAt, admits: isKnownIn },

    async run(app, at, { completion: completionId, place }) {
      const { guildId, userId: by, interactionId: correlationId, locale } = at
      const result = await helpWith(app, { guildId, completionId, by, correlationId })
      if (!result.ok) {
        const sentence = say(locale, result.refusal)
        if (result.refusal.code !== 'help.already') return endAtHome(locale, sentence)
        return refusal(sentence, undoHelpButton(locale, { completionId, place }))
      }
      if (!isForEveryone(place) || at.messagePrivate)
        return inPlace(at, helpedCard(locale, result.value.done, place))
      const told = withPhoto(at, result.value)
      return update(doneCard(await languageAt(app, at, place), told, place))
    },
  })

/** The message with the photo goes on showing it, and does not lead to itself. */
function withPhoto({ messageComponents }: Invocation, told: Helped) {
  const whyNone = textsIn(messageComponents).get(WHY_NONE_TEXT)
  const pictures = shownAgain({ pictures: picturesIn(messageComponents), whyNone })
  if (pictures.length === 0) return told
  const completion = { ...told.done.completion, proof: null }
  return { ...told, done: { ...told.done, completion }, pictures }
}
