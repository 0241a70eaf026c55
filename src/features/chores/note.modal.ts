import * as field from '../../interactions/field.ts'
import { defineModal, opening } from '../../interactions/modal.ts'
import { inPlace, update, whisperCard } from '../../interactions/response.ts'
import { actorOf } from '../guilds/index.ts'
import { isForEveryone, noteFormId } from './chore.custom-ids.ts'
import { doneCard } from './chore.view.ts'
import { completeChore } from './complete-chore.flow.ts'
import type { Lists } from './done.button.ts'
import { isEarly } from './early.ts'
import { earlyCard } from './early.view.ts'
import { endAtHome } from './home.button.ts'
import { languageAt } from './language-at.flow.ts'
import { localize, say } from './locales/index.ts'
import { NOTE_LENGTH_MAX } from './requirement.ts'

const form = {
  id: noteFormId,
  title: localize('note.title'),
  fields: {
    note: field.text({
      label: localize('note.field'),
      description: localize('note.field.description'),
      maxLength: NOTE_LENGTH_MAX,
      paragraph: true,
      required: true,
    }),
  },
}

/** «Done» of a chore that asks for a note. */
export const noteForm = opening(form)

export const noteModalOn = (lists: Lists) =>
  defineModal({
    ...form,

    async run(app, at, { occurrence, place }, { note }) {
      const result = await completeChore(app, {
        ...(await actorOf(app, at)),
        occurrenceId: occurrence,
        note,
        toldEveryone: isForEveryone(place),
        asksEarly: true,
      })
      if (!result.ok && isEarly(result.refusal)) {
        const asked = { occurrence, extra: app.newId(), said: { note } }
        return whisperCard(earlyCard(at.locale, result.refusal, asked))
      }
      if (!result.ok) return endAtHome(at.locale, say(at.locale, result.refusal))
      const list = await lists.redraw(app, at, place, result.value.done)
      const card = list ?? doneCard(await languageAt(app, at, place), result.value, place)
      return isForEveryone(place) ? update(card) : inPlace(at, card)
    },
  })
