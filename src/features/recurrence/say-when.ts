import { Temporal } from '../../core/clock.ts'
import { type Language, languageOf, NAMES, type Unit } from './names.ts'
import { weekdayOf } from './periods.ts'
import type { Rule, Schedule } from './rule.ts'

type Of<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>

interface Phrases {
  readonly every: (n: number, unit: Unit) => string
  readonly everyNamed: (name: string) => string
  readonly onGroups: readonly (readonly [days: string, name: string])[]
  readonly on: string
  readonly onThe: string
  readonly and: string
  readonly lastDay: string
  readonly nth: (day: number) => string
  readonly afterDone: string
  readonly weekFromSunday: string
  readonly at: string
  readonly quota: (n: number, per: 'week' | 'month') => string
  readonly inMonths: string
  readonly fromMonth: (first: string, last: string) => string
  readonly from: string
  readonly having: Readonly<Record<'monthly_day' | 'yearly', string>>
}

const many = (language: Language, n: number, unit: Unit) =>
  `${n} ${NAMES[language].units[unit][n === 1 ? 0 : 1]}`

const ENGLISH_ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' }
const isTeen = (day: number) => day > 10 && day < 14

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    every: (n, unit) => `every ${n === 1 ? NAMES.en.units[unit][0] : many('en', n, unit)}`,
    everyNamed: (name) => `every ${name}`,
    onGroups: [
      ['0,1,2,3,4', 'every weekday'],
      ['5,6', 'every weekend'],
    ],
    on: 'on',
    onThe: 'on the',
    and: 'and',
    lastDay: 'last day',
    nth: (day) => `${day}${(!isTeen(day) && ENGLISH_ENDINGS[day % 10]) || 'th'}`,
    afterDone: 'after done',
    weekFromSunday: 'week from Sunday',
    at: '',
    quota: (n, per) => `${n}x per ${per}`,
    inMonths: 'in',
    fromMonth: (first, last) => `from ${first} through ${last}`,
    from: 'from',
    having: {
      monthly_day: 'only in months that have it',
      yearly: 'only in years that have it',
    },
  },
  nl: {
    every: (n, unit) => {
      if (n > 1) return `elke ${many('nl', n, unit)}`
      return `${unit === 'years' ? 'elk' : 'elke'} ${NAMES.nl.units[unit][0]}`
    },
    everyNamed: (name) => `elke ${name}`,
    onGroups: [
      ['0,1,2,3,4', 'elke werkdag'],
      ['5,6', 'elk weekend'],
    ],
    on: 'op',
    onThe: 'op de',
    and: 'en',
    lastDay: 'laatste dag',
    nth: (day) => `${day}e`,
    afterDone: 'na afronden',
    weekFromSunday: 'week vanaf zondag',
    at: 'om ',
    quota: (n, per) => `${n}x per ${per === 'week' ? 'week' : 'maand'}`,
    inMonths: 'in',
    fromMonth: (first, last) => `van ${first} t/m ${last}`,
    from: 'vanaf',
    having: {
      monthly_day: 'alleen in maanden die hem hebben',
      yearly: 'alleen in jaren die hem hebben',
    },
  },
}

/** Beyond this many days their short names are used, so that the words stay within an option. */
const LONG_NAMES_MAX = 3

function weekly({ n, days, wkst }: Of<'weekly'>, language: Language): string {
  const { onGroups, everyNamed, every, on, weekFromSunday } = PHRASES[language]
  const week = wkst === 6 ? `, ${weekFromSunday}` : ''
  const group = onGroups.find(([each]) => each === days.join())
  if (n === 1 && group && !week) return group[1]
  const named = list(days, language)
  return n === 1 && !week ? everyNamed(named) : `${every(n, 'weeks')} ${on} ${named}${week}`
}

function list(days: readonly number[], language: Language): string {
  const { weekdays, shortWeekdays } = NAMES[language]
  return listed(
    days.map((day) => `${(days.length > LONG_NAMES_MAX ? shortWeekdays : weekdays)[day]}`),
    language,
  )
}

const listed = (names: readonly string[], language: Language): string =>
  names.length > 1
    ? `${names.slice(0, -1).join(', ')} ${PHRASES[language].and} ${names.at(-1)}`
    : `${names[0]}`

const isNextMonth = (month: number, before: number | undefined) =>
  before !== undefined && month === (before % 12) + 1

/** Months that follow each other, over the end of the year too. */
function runsOf(months: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = []
  for (const month of months) {
    const run = runs.at(-1)
    if (run && isNextMonth(month, run.at(-1))) run.push(month)
    else runs.push([month])
  }
  const [first = []] = runs
  const last = runs.at(-1) ?? []
  const meets = runs.length > 1 && isNextMonth(first[0] ?? 0, last.at(-1))
  return meets ? [[...last, ...first], ...runs.slice(1, -1)] : runs
}

/** «from april through september», «in may and june», «in Jan-Mar, May and Jul-Sep». */
function season(all: readonly number[], language: Language): string {
  const { months, shortMonths } = NAMES[language]
  const { inMonths, fromMonth } = PHRASES[language]
  const nameIn = (names: readonly string[]) => (month: number | undefined) =>
    `${names[(month ?? 1) - 1]}`
  const runs = runsOf(all)
  const [run = []] = runs
  const full = nameIn(months)
  if (runs.length === 1 && run.length > 2) return fromMonth(full(run[0]), full(run.at(-1)))
  if (all.length <= LONG_NAMES_MAX) return `${inMonths} ${listed(all.map(full), language)}`
  const short = nameIn(shortMonths)
  const said = runs.map((each) =>
    each.length > 1 ? `${short(each[0])}-${short(each.at(-1))}` : short(each[0]),
  )
  return `${inMonths} ${listed(said, language)}`
}

/** A day of the year, in the order of the member's country; with its year when it comes once. */
function dayOfYear(date: Temporal.PlainDate, locale: string): string {
  const month = NAMES[languageOf(locale)].shortMonths[date.month - 1]
  return locale === 'en-US' ? `${month} ${date.day}` : `${date.day} ${month}`
}

/** `Tue 1 Dec`. */
export function sayDay(date: Temporal.PlainDate, locale: string): string {
  const { shortWeekdays } = NAMES[languageOf(locale)]
  return `${shortWeekdays[weekdayOf(date)]} ${dayOfYear(date, locale)}`
}

/** The same with its year. */
export function sayDate(date: Temporal.PlainDate, locale: string): string {
  const year = String(date.year).padStart(4, '0')
  return `${sayDay(date, locale)}${locale === 'en-US' ? ',' : ''} ${year}`
}

function sayRule(rule: Rule, anchor: Temporal.PlainDate, locale: string): string {
  const language = languageOf(locale)
  const { every, on, onThe, lastDay, nth, afterDone, quota, weekFromSunday } = PHRASES[language]
  const { ordinals, weekdays } = NAMES[language]
  switch (rule.kind) {
    case 'once':
      return sayDate(anchor, locale)
    case 'daily':
      return every(rule.n, 'days')
    case 'weekly':
      return weekly(rule, language)
    case 'monthly_day':
      return `${every(rule.n, 'months')} ${onThe} ${rule.dom === -1 ? lastDay : nth(rule.dom)}`
    case 'monthly_nth':
      return `${every(rule.n, 'months')} ${onThe} ${ordinals[Math.max(rule.nth, 0)]} ${weekdays[rule.wd]}`
    case 'yearly':
      return `${every(rule.n, 'years')} ${on} ${dayOfYear(anchor, locale)}`
    case 'after':
      return `${many(language, rule.n, rule.unit)} ${afterDone}`
    case 'quota':
      return `${quota(rule.n, rule.per)}${rule.wkst === 6 ? `, ${weekFromSunday}` : ''}`
  }
}

const timesOf = ({ rule, time }: Schedule): readonly string[] =>
  rule.kind === 'daily' && rule.times ? rule.times : time === null ? [] : [time]

/**
 * A schedule in words that `parseWhen` reads back to the same rule and time: «every 2 weeks on
 * friday 19:00, in may and june». At most 100 characters but for the longest of lists, so that they fit an
 * option's value.
 */
export function sayWhen(schedule: Schedule, locale: string): string {
  const { rule, anchor } = schedule
  const language = languageOf(locale)
  const words = sayRule(rule, Temporal.PlainDate.from(anchor), locale)
  const times = timesOf(schedule)
  const at = times.length > 0 ? ` ${PHRASES[language].at}${listed(times, language)}` : ''
  const months = 'months' in rule && rule.months ? `, ${season(rule.months, language)}` : ''
  return `${words}${at}${having(rule, language)}${months}`
}

const having = (rule: Rule, language: Language): string =>
  (rule.kind === 'monthly_day' || rule.kind === 'yearly') && rule.onMissingDay === 'skip'
    ? `, ${PHRASES[language].having[rule.kind]}`
    : ''

/** The same with its first day: «every 2 weeks on friday, from Fri 4 Dec 2026». Its words alone begin with today. */
export function sayWhenFrom(schedule: Schedule, locale: string): string {
  const day = sayDate(Temporal.PlainDate.from(schedule.anchor), locale)
  return `${sayWhen(schedule, locale)}, ${PHRASES[languageOf(locale)].from} ${day}`
}
