import { button, buttons, card, text } from '../../core/components.ts'
import { t } from './locales/index.ts'

export const welcomeCard = (locale: string, openSetup: string) =>
  card(
    text(t(locale, 'welcome.text')),
    buttons(button(t(locale, 'button.setUp'), openSetup, { style: 'primary' })),
  )
