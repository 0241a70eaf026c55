import { saidAs, type Wish, weekdaysIn } from './rule-words.ts'
import { type Draft, type Kept, numberOf, type Shape, textOf, withoutMarks } from './shape.ts'

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?/

interface Period {
  readonly n: number
  readonly config: string
  readonly day: number
  readonly start: string | undefined
}

// A map: what a file names may be a name that every object has.
const PERIODS: ReadonlyMap<string, (period: Period) => Wish> = new Map([
  ['hourly', ({ n }) => ({ kind: 'after', unit: 'hours', n })],
  ['daily', ({ n }) => ({ kind: 'daily', n })],
  ['weekly', ({ n, config }) => ({ kind: 'weekly', n, days: weekdaysIn(config.split(',')) })],
  ['monthly', ({ n, day }) => ({ kind: 'monthly_day', n, dom: day })],
  ['yearly', ({ n, start }) => (start ? { kind: 'yearly', n } : undefined)],
  // Of old versions: so many days after it was done.
  ['dynamic-regular', ({ day }) => ({ kind: 'after', unit: 'days', n: day })],
])

/** The chores of Grocy, from its API or its table `chores` (grocy/grocy, services/ChoresService.php and migrations). */
export const grocy: Shape = {
  name: 'grocy',
  keys: ['name', 'period_type', 'period_interval'],
  read(kept: Kept, zone): Draft | undefined {
    const text = (key: string) => textOf(kept.get(key)).trim()
    if (text('active') === '0') return undefined
    const [, start, time = null] = ISO.exec(text('start_date')) ?? []
    const type = text('period_type')
    const rule = PERIODS.get(type)?.({
      n: numberOf(kept.get('period_interval'), 1),
      config: text('period_config'),
      day: numberOf(kept.get('period_days'), 0),
      start,
    })
    const isDayOnly = text('track_date_only') === '1'
    return {
      name: text('name'),
      ...saidAs({ rule, type, start, time: isDayOnly ? null : time, zone }),
      notes: withoutMarks(text('description')),
    }
  },
}
