import type { Temporal } from '../../core/clock.ts'
import type { SelectOption } from '../../core/selects.ts'
import { t } from './locales/index.ts'
import { OTHER } from './settings-field.ts'
import { zoneChoices } from './zones.ts'

export const zoneOptions = (
  locale: string,
  current: string,
  now: Temporal.Instant,
): readonly SelectOption[] => [
  ...zoneChoices(current, now).map(({ zone, city, time, isCurrent }) => ({
    value: zone,
    label: city,
    description: t(locale, 'settings.zone.now', { zone, time }),
    selected: isCurrent,
  })),
  {
    value: OTHER,
    label: t(locale, 'settings.zone.other'),
    description: t(locale, 'settings.zone.other.description'),
  },
]
