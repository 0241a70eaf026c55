import * as field from '../../interactions/field.ts'
import { defineModal, opening } from '../../interactions/modal.ts'
import { noteFormId } from '../cards/index.ts'
import { NOTE_LENGTH_MAX } from '../model/index.ts'
import type { Lists } from './done.button.ts'
import { finishForm, saidOnCard } from './finish-form.modal.ts'
import { localize } from './locales/index.ts'

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
    run: (app, at, { occurrence, place }, { note }) =>
      finishForm(app, at, lists, { occurrence, place, said: { ...saidOnCard(at), note } }),
  })
