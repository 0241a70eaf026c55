import type { Temporal } from '../../core/clock.ts'
import type { SelectOption } from '../../core/selects.ts'
import { t } from './locales/index.ts'
import { OTHER } from './settings-field.ts'
import { cityOf, commonZones } from './zones.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** People know their city, and what their clock says. */
export const zoneOptions = (
  locale: string,
  current: string,
  now: Temporal.Instant,
): readonly SelectOption[] => [
  ...commonZones(current).map((zone) => {
    const { hour, minute } = now.toZonedDateTimeISO(zone)
    return {
      value: zone,
      label: cityOf(zone),
      description: t(locale, 'settings.zone.now', { zone, time: `${two(hour)}:${two(minute)}` }),
      selected: zone === current,
    }
  }),
  {
    value: OTHER,
    label: t(locale, 'settings.zone.other'),
    description: t(locale, 'settings.zone.other.description'),
  },
]
