import { button } from '../../core/components.ts'
import { refusal } from '../../interactions/response.ts'
import { homeId } from './chore.custom-ids.ts'
import { t } from './locales/index.ts'

/** A «no» that there is nothing to try again of: what can be done instead is in the list. */
export const endAtHome = (locale: string, sentence: string) =>
  refusal(sentence, button(t(locale, 'button.myChores'), homeId.encode({})))

/** The same of what is not there any more, or never was. */
export const choreNotFound = (locale: string) => endAtHome(locale, t(locale, 'chore.notFound'))
