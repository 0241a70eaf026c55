import type { App } from '../../app.ts'
import * as field from '../../interactions/field.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { defineModal } from '../../interactions/modal.ts'
import type { ChosenUser } from '../../interactions/resolved.ts'
import { whisper, whisperCard } from '../../interactions/response.ts'
import { addChore } from './add-chore.flow.ts'
import { addId } from './chore.custom-ids.ts'
import { NAME_LENGTH_MAX, WHEN_LENGTH_MAX } from './chore.ts'
import { choreAddedCard } from './chore.view.ts'
import { localize, say, t } from './locales/index.ts'
import { momentIn } from './moment.ts'

export const addModal = defineModal({
  id: addId,
  title: localize('add.title'),
  fields: {
    name: field.text({
      label: localize('add.field.name'),
      placeholder: localize('add.field.name.placeholder'),
      maxLength: NAME_LENGTH_MAX,
      required: true,
    }),
    when: field.text({
      label: localize('add.field.when'),
      description: localize('add.field.when.description'),
      placeholder: localize('add.field.when.placeholder'),
      maxLength: WHEN_LENGTH_MAX,
      required: true,
    }),
    who: field.users({
      label: localize('add.field.who'),
      description: localize('add.field.who.description'),
      min: 0,
    }),
  },

  run: (app, at, _args, { name, when, who }) => addAndShow(app, at, { name, when, who: who[0] }),
})

interface Given {
  readonly name: string
  readonly when: string
  readonly who: ChosenUser | undefined
}

/** The modal and the command with all its options end here. */
export async function addAndShow(app: App, at: Invocation, { name, when, who }: Given) {
  const { guildId, guildLocale, userId, locale, interactionId } = at
  if (who?.bot) return whisper(t(locale, 'add.bot'))
  if (who && !who.member) return whisper(t(locale, 'add.left'))
  const result = await addChore(app, {
    guildId,
    guildLocale,
    by: userId,
    correlationId: interactionId,
    locale,
    name,
    when,
    assigneeId: who?.id ?? null,
  })
  if (!result.ok) return whisper(say(locale, result.refusal))
  const { schedule } = result.value.chore
  return whisperCard(choreAddedCard(locale, result.value, momentIn(schedule.zone, app.clock.now())))
}
