import { button, buttons, card, text } from '../../core/components.ts'
import { t } from './locales/index.ts'
import { againWith } from './setup.custom-ids.ts'
import type { Chosen } from './setup.ts'

interface Mute {
  readonly chosen: Chosen
  /** As Discord calls them. */
  readonly missed: string
}

/** The bot may not speak where it was told to: nothing was set up, and nothing that was chosen is lost. */
export const muteCard = (locale: string, { chosen, missed }: Mute) =>
  card(
    text(`ℹ️ ${t(locale, 'setup.mute', { channelId: chosen.channelId, missed })}`),
    buttons(button(t(locale, 'button.tryAgain'), againWith(chosen), { style: 'primary' })),
  )
