import { card, text } from '../../core/components.ts'
import { t } from './locales/index.ts'

interface Undone {
  readonly removed: readonly string[]
  readonly touched: readonly string[]
}

/** What is as it was before, and what is left because somebody used it. */
export function setupUndoneCard(locale: string, { removed, touched }: Undone) {
  const list = (names: readonly string[]) => new Intl.ListFormat(locale).format(names)
  const gone = removed.length > 0 ? [t(locale, 'undo.removed', { names: list(removed) })] : []
  const left = touched.length > 0 ? [t(locale, 'undo.touched', { names: list(touched) })] : []
  return card(
    text([t(locale, 'undo.heading'), t(locale, 'undo.settings'), ...gone, ...left].join('\n')),
  )
}
