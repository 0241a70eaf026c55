import { button, buttons, card, text } from '../../core/components.ts'
import { t } from './locales/index.ts'
import { againWith } from './setup.custom-ids.ts'
import type { Chosen } from './setup.ts'

interface Mute {
  readonly chosen: Chosen
  /** As Discord calls them. */
  readonly missed: string
}

/** Nothing was set up, and nothing that was chosen is lost. */
const notYetCard = (locale: string, why: string, chosen: Chosen) =>
  card(
    text(`ℹ️ ${why}`),
    buttons(button(t(locale, 'button.tryAgain'), againWith(chosen), { style: 'primary' })),
  )

/** The bot may not speak where it was told to. */
export const muteCard = (locale: string, { chosen, missed }: Mute) =>
  notYetCard(locale, t(locale, 'setup.mute', { channelId: chosen.channelId, missed }), chosen)

/** Everyone was to manage chores. */
export const everyoneCard = (locale: string, chosen: Chosen) =>
  notYetCard(locale, t(locale, 'setup.everyone'), { ...chosen, managerRoleId: null })
