import { refusal } from '../../interactions/response.ts'
import { homeButton } from '../cards/index.ts'
import { t } from './locales/index.ts'

/** A «no» that there is nothing to try again of: what can be done instead is in the list. */
export const endAtHome = (locale: string, sentence: string) => refusal(sentence, homeButton(locale))

/** The same of what is not there any more, or never was. */
export const choreNotFound = (locale: string) => endAtHome(locale, t(locale, 'chore.notFound'))
