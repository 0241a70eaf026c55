import { button, buttons, card, text } from '../../core/components.ts'
import { shorten } from '../../core/text.ts'
import { t } from './locales/index.ts'
import { meantZoneId, zoneAgainId } from './settings.custom-ids.ts'
import { cityOf } from './zones.ts'

const LABEL_LENGTH_MAX = 24

interface Unknown {
  readonly typed: string
  readonly suggestions: readonly string[]
}

/** What may have been meant, each a button; and the question again. */
export const unknownZoneCard = (locale: string, { typed, suggestions }: Unknown) =>
  card(
    text(
      `ℹ️ ${t(locale, suggestions.length > 0 ? 'settings.zone.meant' : 'settings.zone.unknown', { typed })}`,
    ),
    buttons(
      ...suggestions.map((zone) =>
        button(shorten(cityOf(zone), LABEL_LENGTH_MAX), meantZoneId.encode({ zone }), {
          style: 'primary',
        }),
      ),
      // What separates the parts of a custom_id cannot be in one.
      button(
        t(locale, 'button.tryAgain'),
        zoneAgainId.encode({ typed: typed.replaceAll(':', ' ') }),
      ),
    ),
  )
