import type { Rule } from './rule.ts'

export type Language = 'en' | 'nl'
export const languageOf = (locale: string): Language => (locale.startsWith('nl') ? 'nl' : 'en')

export type Unit = Extract<Rule, { kind: 'after' }>['unit'] | 'years'

export interface Names {
  readonly weekdays: readonly string[] // 0 = Monday
  readonly shortWeekdays: readonly string[]
  readonly months: readonly string[] // 0 = January
  readonly shortMonths: readonly string[]
  readonly ordinals: readonly string[] // 0 = the last
  readonly units: Readonly<Record<Unit, readonly [one: string, many: string]>>
}

/** Names as they are printed. Grammar, not sentences: what is printed here is read back. */
export const NAMES: Readonly<Record<Language, Names>> = {
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    months:
      'January February March April May June July August September October November December'.split(
        ' ',
      ),
    shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
    ordinals: ['last', 'first', 'second', 'third', 'fourth', 'fifth'],
    units: {
      hours: ['hour', 'hours'],
      days: ['day', 'days'],
      weeks: ['week', 'weeks'],
      months: ['month', 'months'],
      years: ['year', 'years'],
    },
  },
  nl: {
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    shortWeekdays: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
    months:
      'januari februari maart april mei juni juli augustus september oktober november december'.split(
        ' ',
      ),
    shortMonths: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
    ordinals: ['laatste', 'eerste', 'tweede', 'derde', 'vierde', 'vijfde'],
    units: {
      hours: ['uur', 'uur'],
      days: ['dag', 'dagen'],
      weeks: ['week', 'weken'],
      months: ['maand', 'maanden'],
      years: ['jaar', 'jaar'],
    },
  },
}
