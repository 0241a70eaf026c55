import { card, selectRow, text } from '../../core/components.ts'
import { SELECT_OPTION_LENGTH_MAX, SELECT_OPTIONS_MAX } from '../../core/limits.ts'
import { stringSelect } from '../../core/selects.ts'
import { shorten } from '../../core/text.ts'
import { nameOf, pickNamedId } from '../cards/index.ts'
import type { ListName, Named } from '../model/index.ts'
import { t } from './locales/index.ts'

interface Several {
  readonly typed: string
  readonly found: readonly Named[]
  readonly list: ListName
}

/** Which of these is meant? An option shows no Markdown, so a name stands there as it is. */
export function pickNamedCard(locale: string, { typed, found, list }: Several) {
  const options = found.slice(0, SELECT_OPTIONS_MAX).map(({ id, name }) => ({
    label: shorten(nameOf(locale, { name }), SELECT_OPTION_LENGTH_MAX),
    value: id,
  }))
  const customId = pickNamedId.encode({ by: list === 'open' ? 'turn' : 'chore' })
  return card(
    text(t(locale, 'named.several', { typed, count: found.length })),
    selectRow(stringSelect(customId, options, { placeholder: t(locale, 'menu.done.placeholder') })),
  )
}
