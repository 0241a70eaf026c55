import type { Temporal } from '../../core/clock.ts'
import { type Part, selectRow, text } from '../../core/components.ts'
import { type SelectOption, stringSelect } from '../../core/selects.ts'
import type { GuildSettings } from './guild.ts'
import { t } from './locales/index.ts'
import { clockTime, type QuietHours, quietHoursOf, USUAL, written } from './quiet-hours.ts'
import { LINES } from './setting-lines.view.ts'
import { dayStartId, quietId, zoneId } from './settings.custom-ids.ts'
import { DAY_STARTS, NONE, OTHER } from './settings-field.ts'
import { zoneOptions } from './zone-options.view.ts'

const dayStarts = (locale: string, { dayStartMinutes }: GuildSettings): readonly SelectOption[] =>
  DAY_STARTS.map((value) => ({
    value,
    label:
      value === '0'
        ? t(locale, 'settings.dayStart.pickMidnight')
        : t(locale, 'settings.dayStart.pick', { time: clockTime(Number(value)) }),
    selected: Number(value) === dayStartMinutes,
  }))

function quietOptions(locale: string, settings: GuildSettings): readonly SelectOption[] {
  const current = quietHoursOf(settings)
  const isUsual = USUAL.some((hours) => current && written(hours) === written(current))
  const offered: readonly QuietHours[] = current && !isUsual ? [current, ...USUAL] : USUAL
  return [
    { value: NONE, label: t(locale, 'settings.quiet.pickNone'), selected: current === null },
    ...offered.map((hours) => ({
      value: written(hours),
      label: t(locale, 'settings.quiet.pick', {
        from: clockTime(hours.from),
        until: clockTime(hours.until),
      }),
      selected: current !== null && written(hours) === written(current),
    })),
    { value: OTHER, label: t(locale, 'settings.quiet.other') },
  ]
}

const pick = (
  locale: string,
  what: 'zone' | 'dayStart' | 'quiet',
  customId: string,
  options: readonly SelectOption[],
) => selectRow(stringSelect(customId, options, { placeholder: t(locale, `settings.pick.${what}`) }))

/** Which clock counts, when a day begins, and when nobody is disturbed. */
export const timeParts = (
  locale: string,
  { settings, now }: { readonly settings: GuildSettings; readonly now: Temporal.Instant },
): readonly Part[] => [
  text(LINES.zone(locale, settings)),
  pick(locale, 'zone', zoneId.encode({}), zoneOptions(locale, settings.zone, now)),
  text(LINES.dayStart(locale, settings)),
  pick(locale, 'dayStart', dayStartId.encode({}), dayStarts(locale, settings)),
  text(LINES.quiet(locale, settings)),
  pick(locale, 'quiet', quietId.encode({}), quietOptions(locale, settings)),
]
