import { card, selectRow, text } from '../../core/components.ts'
import { SELECT_OPTION_LENGTH_MAX } from '../../core/limits.ts'
import { stringSelect } from '../../core/selects.ts'
import { shorten } from '../../core/text.ts'
import { nameOf, pickDoneId } from '../cards/index.ts'
import type { Occurrence } from '../model/index.ts'
import { t } from './locales/index.ts'

/** Which of these is done? An option shows no Markdown, so a name stands there as it is. */
export function pickDoneCard(locale: string, open: readonly Occurrence[]) {
  const options = open.map(({ id, chore }) => ({
    label: shorten(nameOf(locale, chore), SELECT_OPTION_LENGTH_MAX),
    value: id,
  }))
  const placeholder = t(locale, 'menu.done.placeholder')
  return card(
    text(t(locale, 'menu.done.pick')),
    selectRow(stringSelect(pickDoneId.encode({}), options, { placeholder })),
  )
}
