import { button } from '../../core/components.ts'
import { UNREADABLE } from '../../core/text.ts'
import { refusal } from '../../interactions/response.ts'
import { homeId } from '../cards/index.ts'
import { say, t } from './locales/index.ts'

type Said = Parameters<typeof say>[1]

export const saidIn = (locale: string, said: Said) =>
  say(locale, said).replaceAll(UNREADABLE, t(locale, 'chore.unreadable'))

/** A «no» that there is nothing to try again of: what can be done instead is in the list. */
export const refused = (locale: string, said: Said) =>
  refusal(saidIn(locale, said), button(t(locale, 'button.myChores'), homeId.encode({})))
