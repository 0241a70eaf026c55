import { Temporal } from '../../core/clock.ts'
import { type Draft, type Kept, numberOf, type Shape, textOf, withoutMarks } from './shape.ts'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

interface Frequency {
  readonly n: number
  readonly unit: string
  readonly days: readonly string[]
  readonly months: readonly string[]
  /** When it is due next, in the zone of the guild. */
  readonly due: Temporal.ZonedDateTime | undefined
}

/** Units that a chore of theirs may count from its completion. */
const UNITS: Readonly<Record<string, string>> = {
  daily: 'days',
  weekly: 'weeks',
  monthly: 'months',
}
const AFTER = new Set(['hours', 'days', 'weeks', 'months'])

const onDue = (n: number, unit: string, due: Frequency['due']) => {
  if (unit === 'days') return `every ${n} days`
  if (!due) return undefined
  if (unit === 'weeks') return `every ${n} weeks on ${WEEKDAYS[due.dayOfWeek - 1]}`
  if (unit === 'months') return `elke ${n} maanden op de ${due.day}e`
  return unit === 'years' ? `every ${n} years on ${due.day} ${MONTHS[due.month - 1]}` : undefined
}

const RULES: Readonly<Record<string, (frequency: Frequency) => string | undefined>> = {
  once: ({ due }) => due?.toPlainDate().toString(),
  no_repeat: ({ due }) => due?.toPlainDate().toString(),
  daily: () => 'every day',
  weekly: ({ due }) => onDue(1, 'weeks', due),
  monthly: ({ due }) => onDue(1, 'months', due),
  yearly: ({ due }) => onDue(1, 'years', due),
  interval: ({ n, unit, due }) => onDue(n, unit, due),
  days_of_the_week: ({ days }) =>
    days.length > 0 && days.every((day) => WEEKDAYS.includes(day))
      ? `every week on ${days.join(' and ')}`
      : undefined,
  day_of_the_month: ({ n, months }) =>
    months.length === 0 || months.length === MONTHS.length ? `elke maand op de ${n}e` : undefined,
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {}
  return value as Readonly<Record<string, unknown>> // every field of it is still unknown
}

const namesIn = (value: unknown) =>
  Array.isArray(value) ? value.map((name) => textOf(name).toLowerCase()) : []

function dueIn(text: string, zone: string) {
  try {
    return Temporal.Instant.from(text).toZonedDateTimeISO(zone)
  } catch {
    return undefined // Temporal says «no» by throwing
  }
}

function ruleOf(kept: Kept, due: Frequency['due']): string | undefined {
  const type = textOf(kept.get('frequencyType'))
  const metadata = objectOf(kept.get('frequencyMetadata'))
  const n = numberOf(kept.get('frequency'), 1)
  const unit = UNITS[type] ?? textOf(metadata.unit)
  if (kept.get('isRolling') === true && AFTER.has(unit))
    return `${type === 'interval' ? n : 1} ${unit} after done`
  const days = namesIn(metadata.days)
  return RULES[type]?.({ n, unit, due, days, months: namesIn(metadata.months) })
}

/** Its priorities: 1 is the highest, 0 none. */
const PRIORITIES: Readonly<Record<string, string>> = { '1': '5', '2': '4', '3': '3', '4': '2' }

/** The chores of donetick, as its API answers. */
export const donetick: Shape = {
  name: 'donetick',
  keys: ['name', 'frequencyType'],
  read(kept, zone): Draft | undefined {
    if (kept.get('isActive') === false) return undefined
    const due = dueIn(textOf(kept.get('nextDueDate')), zone)
    const rule = ruleOf(kept, due)
    const time = due?.toPlainTime().toString({ smallestUnit: 'minute' })
    const when = time && !rule?.includes('hours') ? `${rule} ${time}` : rule
    return {
      name: textOf(kept.get('name')),
      ...(rule && when ? { when } : { unknown: textOf(kept.get('frequencyType')) || '–' }),
      ...(due && rule && !rule.includes('done') && { starts: due.toPlainDate().toString() }),
      notes: withoutMarks(textOf(kept.get('description'))),
      priority: PRIORITIES[textOf(kept.get('priority'))] ?? '',
    }
  },
}
