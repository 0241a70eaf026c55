import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import {
  firstSlot,
  type Rule,
  type Schedule,
  type Slot,
  slotAfter,
} from '../../src/features/recurrence/index.ts'
import { dice, type Roll } from '../support/dice.ts'

// As many as are asked for; more of them: PROPERTY_RUNS=100000.
const RUNS = Number(process.env.PROPERTY_RUNS ?? 10_000)

const ZONES = [
  'Europe/Amsterdam',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Moscow',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Havana',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Tokyo',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Etc/UTC',
]

const two = (value: number) => String(value).padStart(2, '0')

function anyFixedRule(roll: Roll): Rule {
  const n = 1 + roll(5)
  const days = [0, 1, 2, 3, 4, 5, 6].filter((day) => day === 3 || roll(3) === 0)
  const rules: readonly Rule[] = [
    { kind: 'daily', n },
    { kind: 'daily', n, times: [`0${roll(4)}:${two(roll(60))}`, '04:15', '23:30'] },
    { kind: 'weekly', n, days },
    { kind: 'weekly', n, days, wkst: 6 },
    { kind: 'monthly_day', n, dom: roll(32) || -1 },
    { kind: 'monthly_day', n, dom: 1 + roll(30), onMissingDay: 'skip' },
    { kind: 'monthly_nth', n, wd: roll(7), nth: roll(6) || -1 },
    { kind: 'yearly', n },
    { kind: 'quota', n, per: roll(2) === 0 ? 'week' : 'month' },
  ]
  const rule = rules[roll(rules.length)] ?? { kind: 'daily', n }
  const isSeasonal = rule.kind === 'daily' && roll(4) === 0
  return isSeasonal ? { ...rule, months: [2, 3, 10, 11] } : rule
}

function anySchedule(roll: Roll): Schedule {
  const rule = anyFixedRule(roll)
  const hasOwnTime = rule.kind === 'quota' || (rule.kind === 'daily' && rule.times !== undefined)
  return {
    rule,
    anchor: Temporal.PlainDate.from('2020-01-01')
      .add({ days: roll(3000) })
      .toString(),
    time: hasOwnTime || roll(4) === 0 ? null : `${two(roll(24))}:${two(roll(60))}`,
    zone: ZONES[roll(ZONES.length)] ?? 'Etc/UTC',
  }
}

const ms = ({ dueAt }: Slot) => dueAt.epochMilliseconds

/** What is wrong with a rule somewhere in its life, or nothing. */
function faultIn(schedule: Schedule, roll: Roll): string | undefined {
  const from = Temporal.Instant.from('2020-01-01T00:00Z').add({ hours: roll(60_000) })
  const first = firstSlot(schedule, from)
  const second = first && slotAfter(schedule, first.dueAt)
  const third = second && slotAfter(schedule, second.dueAt)
  if (!first || !second || !third) return 'it ends'
  if (ms(first) < from.epochMilliseconds) return 'it begins too early'
  if (!(ms(first) < ms(second) && ms(second) < ms(third))) return 'slots do not increase'
  if (new Set([first, second, third].map(({ localKey }) => localKey)).size < 3)
    return 'a local key comes twice'
  // Anywhere after the first and up to the second, the second is next.
  const within = 1 + roll(Math.floor((ms(second) - ms(first)) / 1000))
  const next = slotAfter(schedule, first.dueAt.add({ seconds: within - 1 }))
  const found = firstSlot(schedule, first.dueAt.add({ seconds: within }))
  if (next?.localKey !== second.localKey) return 'another slot from another start'
  if (found?.localKey !== second.localKey) return 'another slot at another start'
  return undefined
}

test(`${RUNS} rules: slots increase strictly, one for each local key, the same from any start`, () => {
  const roll = dice(20_261_126)
  const faults: object[] = []
  for (let count = 0; count < RUNS; count += 1) {
    const schedule = anySchedule(roll)
    const fault = faultIn(schedule, roll)
    if (fault) faults.push({ fault, schedule })
  }
  expect(faults).toEqual([])
}, 120_000)

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const BEGIN = Date.UTC(2020, 0, 1)
const YEARS = 10

/** The offset of a zone at an instant, in ms, as Intl formats it: nothing of our engine is in it. */
function offsetReader(zone: string) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (at: number) => {
    // `1/31/2020, 01:30:00`
    const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] =
      format.format(at).match(/\d+/g)?.map(Number) ?? []
    return Date.UTC(year, month - 1, day, hour, minute, second) - at
  }
}

/** Where the offset changes: each day is asked, and halved down to the second where its ends differ. */
function transitionsOf(zone: string) {
  const offsetAt = offsetReader(zone)
  const found: { at: number; before: number; after: number }[] = []
  const end = BEGIN + (YEARS + 1) * 366 * DAY_MS
  let after = offsetAt(BEGIN - DAY_MS)
  for (let day = BEGIN - DAY_MS; day < end; day += DAY_MS) {
    let [low, high] = [day, day + DAY_MS]
    const before = after
    after = offsetAt(high)
    if (before === after) continue
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000
      if (offsetAt(middle) === before) low = middle
      else high = middle
    }
    found.push({ at: high, before, after })
  }
  return { found, first: offsetAt(BEGIN - DAY_MS) }
}

/** A wall time as an instant: a gap moves it forward, an overlap takes its first. */
function instantOf(wall: number, { found, first }: ReturnType<typeof transitionsOf>) {
  const last = found.findLast(({ at, before, after }) => wall >= at + Math.max(before, after))
  const during = found.find(
    ({ at, before, after }) =>
      wall >= at + Math.min(before, after) && wall < at + Math.max(before, after),
  )
  // In a gap and in an overlap alike, the offset before it gives the wanted instant.
  return wall - (during ? during.before : last ? last.after : first)
}

test('ten years of days in 20 zones agree with what Intl says of each zone', () => {
  for (const [index, zone] of ZONES.entries()) {
    const transitions = transitionsOf(zone)
    const hour = index % 4
    const schedule: Schedule = {
      rule: { kind: 'daily', n: 1 },
      anchor: '2020-01-01',
      time: `${two(hour)}:30`,
      zone,
    }
    let at = Temporal.Instant.fromEpochMilliseconds(BEGIN - 2 * DAY_MS)
    const ours: number[] = []
    const theirs: number[] = []
    for (let day = 0; day < YEARS * 365; day += 1) {
      const slot = slotAfter(schedule, at)
      if (!slot) break
      ours.push(slot.dueAt.epochMilliseconds)
      theirs.push(instantOf(BEGIN + day * DAY_MS + hour * HOUR_MS + HOUR_MS / 2, transitions))
      at = slot.dueAt
    }
    const wrong = theirs.findIndex((slot, day) => slot !== ours[day])
    expect({ zone, wrong, count: ours.length }).toEqual({ zone, wrong: -1, count: theirs.length })
  }
}, 120_000)
