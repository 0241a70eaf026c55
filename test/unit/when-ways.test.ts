import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { parseWays, parseWhen, readings } from '../../src/features/recurrence/index.ts'

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

test('next week is its monday, or a week from now; so it is of a month, in both languages', () => {
  expect(ways('next week')).toEqual(['Mon 30 Nov 2026', 'Tue 1 Dec 2026'])
  expect(ways('volgende week 19:00', 'nl')).toEqual([
    'ma 30 nov 2026 om 19:00',
    'di 1 dec 2026 om 19:00',
  ])
  expect(ways('next month')).toEqual(['Tue 1 Dec 2026', 'Thu 24 Dec 2026'])
  expect(ways('volgende maand', 'nl')[0]).toBe('di 1 dec 2026')
})

test('so often a day wants its times: as they are said, and offered where they are not', () => {
  const times = (text: string) => parseWays(text, here).map(({ schedule }) => schedule.rule)
  const daily = (...of: string[]) => ({ kind: 'daily', n: 1, times: of })
  expect(times('twee keer per dag')).toEqual([daily('08:00', '20:00'), daily('09:00', '18:00')])
  expect(times('3x a day')).toEqual([
    daily('08:00', '14:00', '20:00'),
    daily('09:00', '13:30', '18:00'),
  ])
  expect(times('twice a day at 7:30 and 19:00')).toEqual([daily('07:30', '19:00')])
  expect(times('once a day')).toEqual([{ kind: 'daily', n: 1 }])
  const refused = (text: string) => {
    const read = parseWhen(text, here)
    return read.ok ? undefined : read.refusal.code
  }
  for (const text of ['twee keer per dag', 'twice a day at 8:00', '2x per dag om 8, 9 en 10 uur'])
    expect(refused(text)).toBe('when.timesWanted')
  for (const text of ['40 times a day', 'twice a day at 8:00']) expect(times(text)).toEqual([])
  expect(ways('twee keer per dag', 'nl')[0]).toBe('elke dag om 08:00 en 20:00')
})

test('until a month may stop before it: both are shown', () => {
  expect(ways('every monday from april until june')).toEqual([
    'every Monday, from April through June',
    'every Monday, in April and May',
  ])
})
