import { card, text } from '../../core/components.ts'
import { nameOf } from '../cards/index.ts'
import { holdersOf, type Occurrence, turnFrom } from '../model/index.ts'
import { sayWhy } from '../rotations/index.ts'
import { t } from './locales/index.ts'

/** Why it is theirs, in the words in which it was decided. */
export function whyCard(locale: string, occurrence: Occurrence) {
  const { reason } = turnFrom(occurrence)
  const heading = t(locale, 'why.heading', { chore: nameOf(locale, occurrence.chore) })
  return card(text(`${heading}\n${sayWhy(locale, reason, holdersOf(occurrence))}`))
}
