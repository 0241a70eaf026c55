import { type Draft, type Kept, numberOf, type Shape, textOf, withoutMarks } from './shape.ts'

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?/
const DAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)+$/

interface Period {
  readonly n: number
  readonly config: string
  readonly day: number
  readonly start: string | undefined
}

const PERIODS: Readonly<Record<string, (period: Period) => string | undefined>> = {
  hourly: ({ n }) => `${n} hours after done`,
  daily: ({ n }) => `every ${n} days`,
  weekly: ({ n, config }) =>
    DAYS.test(config) ? `every ${n} weeks on ${config.split(',').join(' and ')}` : undefined,
  monthly: ({ n, day }) => (day > 0 ? `elke ${n} maanden op de ${day}e` : undefined),
}

/** The chores of Grocy, from its API or its tables (grocy/grocy, `chores`). */
export const grocy: Shape = {
  name: 'grocy',
  keys: ['name', 'period_type', 'period_interval'],
  read(kept: Kept): Draft | undefined {
    const text = (key: string) => textOf(kept.get(key)).trim()
    if (text('active') === '0') return undefined
    const [, start, time] = ISO.exec(text('start_date')) ?? []
    const type = text('period_type')
    const period = {
      n: numberOf(kept.get('period_interval'), 1),
      config: text('period_config').toLowerCase(),
      day: numberOf(kept.get('period_days'), 0),
      start,
    }
    const rule = PERIODS[type]?.(period)
    const hasTime = time !== undefined && type !== 'hourly' && text('track_date_only') !== '1'
    return {
      name: text('name'),
      ...(rule ? { when: hasTime ? `${rule} ${time}` : rule } : { unknown: type || '–' }),
      ...(start !== undefined && rule !== undefined && type === 'daily' && { starts: start }),
      notes: withoutMarks(text('description')),
    }
  },
}
