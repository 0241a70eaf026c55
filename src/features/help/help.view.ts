import { card, separator, text } from '../../core/components.ts'
import { t } from './locales/index.ts'

export const helpCard = (locale: string) =>
  card(
    text(t(locale, 'help.intro')),
    separator(),
    text(t(locale, 'help.commands')),
    separator(),
    text(t(locale, 'help.when')),
    text(t(locale, 'help.offline')),
  )
