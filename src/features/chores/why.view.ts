import { card, text } from '../../core/components.ts'
import { sayWhy } from '../rotations/index.ts'
import { nameOf } from './chore.view.ts'
import { t } from './locales/index.ts'
import type { Occurrence } from './occurrence.ts'
import { holdersOf, turnFrom } from './whose.ts'

/** Why it is theirs, in the words in which it was decided. */
export function whyCard(locale: string, occurrence: Occurrence) {
  const { reason } = turnFrom(occurrence)
  const heading = t(locale, 'why.heading', { chore: nameOf(locale, occurrence.chore) })
  return card(text(`${heading}\n${sayWhy(locale, reason, holdersOf(occurrence))}`))
}
