import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { parseWays, readings } from '../../src/features/recurrence/index.ts'

/** A Tuesday, 10:00 in Amsterdam. */
const now = Temporal.Instant.from('2026-11-24T09:00Z')
const here = { now, zone: 'Europe/Amsterdam', locale: 'en-GB' }
const weekly = (n: number, ...days: number[]) => ({ kind: 'weekly', n, days })
const onNth = (nth: number, wd: number) => ({ kind: 'monthly_nth', n: 1, wd, nth })
const quota = (n: number, per: string) => ({ kind: 'quota', n, per })

const ways = (text: string, locale = 'en-GB') =>
  readings(text, { ...here, locale }).map((each) => each.value)

test('half seven is another time in Dutch: the likelier comes first', () => {
  expect(ways('tomorrow half seven', 'nl')).toEqual([
    'wo 25 nov 2026 om 06:30',
    'wo 25 nov 2026 om 18:30',
    'wo 25 nov 2026 om 07:30',
    'wo 25 nov 2026 om 19:30',
  ])
  expect(ways('tomorrow half seven')[0]).toBe('Wed 25 Nov 2026 07:30')
  expect(ways('tomorrow half past seven')).toEqual([
    'Wed 25 Nov 2026 07:30',
    'Wed 25 Nov 2026 19:30',
  ])
  expect(ways('morgen kwart voor één', 'nl')).toEqual(['wo 25 nov 2026 om 12:45'])
  expect(ways('morgenavond kwart over acht', 'nl')).toEqual(['wo 25 nov 2026 om 20:15'])
})

test('what people mean in two ways is shown in both', () => {
  const rules = (text: string) => parseWays(text, here).map(({ schedule }) => schedule.rule)
  expect(rules('every second friday')).toEqual([weekly(2, 4), onNth(2, 4)])
  expect(rules('biweekly')).toEqual([weekly(2, 1), quota(2, 'week')])
  expect(rules('biweekly on friday')).toEqual([weekly(2, 4)])
  expect(rules('every second friday of the month')).toEqual([onNth(2, 4)])
})

test('until a month may stop before it: both are shown', () => {
  expect(ways('every monday from april until june')).toEqual([
    'every Monday, from April through June',
    'every Monday, in April and May',
  ])
})
