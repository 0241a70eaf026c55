import { button, buttons, card, text } from '../../core/components.ts'
import { shorten } from '../../core/text.ts'
import { t } from './locales/index.ts'
import { meantZoneId, zoneAgainId } from './settings.custom-ids.ts'
import { cityOf, ZONE_LENGTH_MAX } from './zones.ts'

const LABEL_LENGTH_MAX = 24

interface Unknown {
  readonly typed: string
  readonly suggestions: readonly string[]
}

/** What separates the parts of a custom_id cannot be in one, and an emoji counts there for more than one. */
const kept = (typed: string) => shorten(typed.replaceAll(':', ' '), ZONE_LENGTH_MAX)

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
      button(t(locale, 'button.tryAgain'), zoneAgainId.encode({ typed: kept(typed) })),
    ),
  )
