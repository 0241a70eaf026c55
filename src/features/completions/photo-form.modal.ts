import * as field from '../../interactions/field.ts'
import { opening } from '../../interactions/modal.ts'
import { NOTE_LENGTH_MAX, PHOTOS_MAX } from '../model/index.ts'
import { localize } from './locales/index.ts'
import { countPhotoId, extraPhotoId, photoFormId } from './proof.custom-ids.ts'

const title = localize('photo.title')

interface Count {
  readonly min: number
  readonly max: number
}

const fieldsFor = ({ min, max }: Count, required: boolean) => ({
  photos: field.files({
    label: localize('photo.field'),
    description: localize('photo.field.description'),
    min,
    max,
  }),
  note: field.text({
    label: localize('note.field'),
    description: localize('note.field.description'),
    maxLength: NOTE_LENGTH_MAX,
    paragraph: true,
    required,
  }),
})

/** What is read: whatever came, so that it is said in our words what will not do. */
export const given = { title, fields: fieldsFor({ min: 0, max: 10 }, false) }

/** What is asked, where it wants a note too. */
const asked = (asksNote: boolean) => ({
  title,
  fields: fieldsFor({ min: 1, max: PHOTOS_MAX }, asksNote),
})

/** «Done» of a chore that asks for a photo; and once it is known which turn is meant. */
export const photoForm = (asksNote: boolean) => opening({ id: photoFormId, ...asked(asksNote) })
export const countPhotoForm = (asksNote: boolean) =>
  opening({ id: countPhotoId, ...asked(asksNote) })
/** What is done once more asks for no note. */
export const extraPhotoForm = opening({ id: extraPhotoId, ...asked(false) })
