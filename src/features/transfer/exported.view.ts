import { card, file, text } from '../../core/components.ts'
import type { FormatName } from './exported.ts'
import { t } from './locales/index.ts'

interface Shown {
  readonly format: FormatName
  /** Of the file. */
  readonly name: string
  readonly count: number
  readonly isWhole: boolean
}

/** The file, and what can be done with it. */
export function exportedCard(locale: string, { format, name, count, isWhole }: Shown) {
  const said = isWhole
    ? t(locale, 'exported.all', { count })
    : t(locale, 'exported.part', { count })
  return card(text(`${said}\n-# ${t(locale, `exported.${format}`)}`), file(name))
}
