import { button } from '../../core/components.ts'
import { refusal } from '../../interactions/response.ts'
import { homeId } from '../cards/index.ts'
import { t } from './locales/index.ts'

/** A «no» that there is nothing to try again of: what can be done instead is in the list. */
export const endAtHome = (locale: string, sentence: string) =>
  refusal(sentence, button(t(locale, 'button.myChores'), homeId.encode({})))
