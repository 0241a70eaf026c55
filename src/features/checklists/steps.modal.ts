import type { App } from '../../app.ts'
import { button, buttons, card, text } from '../../core/components.ts'
import type { Id } from '../../core/ids.ts'
import { escapeMarkdown } from '../../core/markdown.ts'
import { defineButton } from '../../interactions/button.ts'
import * as field from '../../interactions/field.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { defineModal } from '../../interactions/modal.ts'
import { inPlace, refusal } from '../../interactions/response.ts'
import { textsIn } from '../../interactions/shown.ts'
import { stepTextsIn } from '../chores/index.ts'
import { actorOf } from '../guilds/index.ts'
import { asTyped, STEP_LENGTH_MAX, STEPS_MAX } from '../model/index.ts'
import { beginEditing } from '../planning/index.ts'
import { changeSteps } from './change-steps.flow.ts'
import { showChecklist } from './checklist.button.ts'
import { writeStepsId } from './checklist.custom-ids.ts'
import { localize, say, t } from './locales/index.ts'

/** What was typed and not saved stands on a card under this number. */
const TYPED_TEXT = 107
/** With room to spare: what is too much is told, and not cut off. */
const TYPED_LENGTH_MAX = 2 * STEPS_MAX * STEP_LENGTH_MAX

const stepsModal = defineModal({
  id: writeStepsId,
  title: localize('steps.title'),
  fields: {
    steps: field.text({
      label: localize('steps.field'),
      description: localize('steps.field.description'),
      maxLength: TYPED_LENGTH_MAX,
      paragraph: true,
    }),
  },

  async run(app, at, { chore: choreId }, { steps = '' }) {
    const texts = stepTextsIn(steps)
    const result = await changeSteps(app, { ...(await actorOf(app, at)), choreId, texts })
    if (result.ok) return showChecklist(app, at, choreId, result.value.eventId)
    const sentence = say(at.locale, result.refusal)
    const { code } = result.refusal
    if (code !== 'steps.tooMany' && code !== 'steps.tooLong') return refusal(sentence)
    const again = button(t(at.locale, 'button.again'), writeStepsId.encode({ chore: choreId }))
    return inPlace(
      at,
      card(text(`ℹ️ ${sentence}`), text(escapeMarkdown(steps), TYPED_TEXT), buttons(again)),
    )
  },
})

const writeStepsButton = defineButton({
  id: writeStepsId,
  access: 'read',
  run: (app, at, { chore }) => openSteps(app, at, chore),
})

/** The form with the steps as they are, or as they were typed a moment ago. */
async function openSteps(app: App, at: Invocation, choreId: Id) {
  const begun = await beginEditing(app, { ...(await actorOf(app, at)), choreId })
  if (!begun.ok) return refusal(say(at.locale, begun.refusal))
  const kept = begun.value.chore.steps.map((step) => step.text).join('\n')
  const typed = asTyped(textsIn(at.messageComponents).get(TYPED_TEXT))
  return stepsModal.open(at.locale, { chore: choreId }, { steps: typed ?? kept })
}

export const steps = { buttons: [writeStepsButton], modals: [stepsModal] }
