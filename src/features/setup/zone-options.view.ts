import type { SelectOption } from '../../core/selects.ts'
import { t } from './locales/index.ts'
import { OTHER_ZONE } from './setup.ts'

interface Zone {
  readonly zone: string
  readonly city: string
  /** What its clock says. */
  readonly time: string
}

export const zoneOptions = (
  locale: string,
  zones: readonly Zone[],
  chosen: string,
): readonly SelectOption[] => [
  ...zones.map(({ zone, city, time }) => ({
    value: zone,
    label: city,
    description: t(locale, 'setup.zone.now', { zone, time }),
    selected: zone === chosen,
  })),
  {
    value: OTHER_ZONE,
    label: t(locale, 'setup.zone.other'),
    description: t(locale, 'setup.zone.other.description'),
    selected: chosen === OTHER_ZONE,
  },
]
