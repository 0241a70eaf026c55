import { button } from '../../core/components.ts'
import { refusal } from '../../interactions/response.ts'
import { homeId } from '../chores/index.ts'
import { say, t } from './locales/index.ts'

type Said = Parameters<typeof say>[1]

/** A «no» that there is nothing to try again of: what can be done instead is in the list. */
export const refused = (locale: string, said: Said) =>
  refusal(say(locale, said), button(t(locale, 'button.myChores'), homeId.encode({})))
