import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { parseMoment, parseWays, parseWhen, readings } from '../../src/features/recurrence/index.ts'

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

test('midnight on a day is where it ends, or where it begins; this evening it ends', () => {
  expect(ways('friday at midnight')).toEqual(['Fri 27 Nov 2026 23:59', 'Fri 27 Nov 2026 00:00'])
  expect(ways('elke middernacht', 'nl')).toEqual(['elke dag om 23:59', 'elke dag om 00:00'])
  expect(ways('tonight at midnight')).toEqual(['Tue 24 Nov 2026 23:59'])
  expect(ways('today midnight')).toEqual(['Tue 24 Nov 2026 23:59'])
  expect(ways('every day at noon and midnight')[0]).toBe('every day 12:00 and 23:59')
})

test('days of a month that no rule has are refused as such, and not half read', () => {
  for (const text of [
    '1st and 15th',
    'the 1st and the 15th of the month 18:00',
    'every month on the 1st and 15th',
    'elke maand op de 1e, 10e en 20e',
    'elke eerste en derde maandag van de maand',
    'first and last day of the month',
    'first weekday of the month',
    'eerste werkdag van de maand',
    'every month on the last workday',
  ]) {
    const read = parseWhen(text, here)
    expect(read).toEqual({ ok: false, refusal: { code: 'when.beyondRules', args: { text } } })
    expect(ways(text)).toEqual([])
    expect(parseMoment(text, here)).toMatchObject({ refusal: { code: 'when.notOneMoment' } })
  }
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

test('what begins on a day that was said says it, and read back begins on that day', () => {
  const begins = (text: string, locale = 'en-GB') =>
    parseWays(text, { ...here, locale }).map(({ schedule, reading }) => {
      const again = parseWhen(reading, { ...here, locale })
      expect(again).toEqual({ ok: true, value: { schedule, reading } })
      return reading
    })
  expect(begins('every 2 weeks from 4 december')).toEqual([
    'every 2 weeks on Friday, from Fri 4 Dec 2026',
  ])
  expect(begins('elke maandag in mei en juni om 19:00 vanaf 1 mei', 'nl')).toEqual([
    'elke maandag om 19:00, in mei en juni, vanaf ma 3 mei 2027',
  ])
  expect(begins('every 2 years on dec 1 2027', 'en-US')).toEqual([
    'every 2 years on Dec 1, from Wed Dec 1, 2027',
  ])
  expect(begins('elk jaar vanaf 15 dec 2028', 'nl')).toEqual([
    'elk jaar op 15 dec, vanaf vr 15 dec 2028',
  ])
  for (const text of ['3 days after done from monday', '2x per week from monday'])
    expect(begins(text)[0]).toMatch(/, from \w{3} \d+ \w{3} 2026$/)
  expect(begins('every 3 days from yesterday')).toEqual(['every 3 days, from Mon 23 Nov 2026'])
})

test('two times that are one are no way to read several', () => {
  expect(ways('elke dag om 8 en 20 uur', 'nl')).toEqual(['elke dag om 08:00 en 20:00'])
  expect(ways('every day at 8:00 and 8:00')).toEqual([])
})

test('this evening is not in the morning', () => {
  for (const text of ['tonight in the morning', 'vanavond in de middag'])
    expect(ways(text)).toEqual([])
  expect(ways('vanavond in de avond', 'nl')).toEqual(['di 24 nov 2026 om 20:00'])
})

test('a day that not every month has is left out where it is missing, if that is said', () => {
  const last = { kind: 'monthly_day', n: 1, dom: 31, onMissingDay: 'skip' }
  for (const text of [
    'the 31st, only in months that have it',
    'every month on the 31st, only in months that have it',
    'op de 31e, alleen in maanden die hem hebben',
    'de 31e van de maand alleen in maanden die hem hebben',
  ])
    expect(parseWays(text, here).map(({ schedule }) => schedule.rule)).toEqual([last])
  expect(ways('the 31st of the month 18:00, only in months that have it', 'nl')).toEqual([
    'elke maand op de 31e om 18:00, alleen in maanden die hem hebben',
  ])
  expect(ways('elk jaar op 29 februari, alleen in jaren die hem hebben')).toEqual([
    'every year on 29 Feb, only in years that have it',
  ])
})

test.each([
  'every month on the 31st, only in years that have it',
  'every month on the 30th, only in months that have it, in february',
  'last friday of the month, only in months that have it',
  '2x per month, only in months that have it',
  '3 months after done, only in months that have it',
  'every week, only in months that have it',
  'monday, only in months that have it',
])('«%s» says nothing that can be', (text) => {
  const read = parseWhen(text, here)
  expect(read).toMatchObject({ ok: false, refusal: { code: 'when.unreadable' } })
})

test('what is written in another way is read as the same', () => {
  for (const [text, same] of [
    ['zondagmorgen', 'zondagochtend'],
    ["elke vrijdag 's morgens om 8", "elke vrijdag 's ochtends om 8"],
    ['eens per week', 'once a week'],
    ['3 dagen na voltooiing', '3 days after completion'],
    ['every 2nd friday', 'every second friday'],
    ['elke 2e dag', 'elke tweede dag'],
    ['every 2nd of the month', 'the 2nd of every month'],
    ['elke morgen om 7', 'elke ochtend om 7'],
    ['in de morgen', 'in the morning'],
    ['every friday 18:00.', 'every friday 18:00'],
    ['Morgen om 8 uur.', 'tomorrow at 8'],
    ['1.12.2027.', '1.12.2027'],
    ['mon-fri 9:00', 'every weekday 9:00'],
    ['elke ma t/m vr', 'elke werkdag'],
    ['van maandag tot en met vrijdag om 8 uur', 'every weekday at 8'],
    ['from monday to friday', 'weekdays'],
    ['fri–mon', 'every mon, fri, sat and sun'],
    ['every 2 weeks mon-wed, sat', 'every 2 weeks on mon, tue, wed and sat'],
    ['every day except mon-fri', 'every weekend'],
    ['1x per 2 weken', 'every 2 weeks'],
    ['eens in de 2 weken op vrijdag om 19:00', 'every 2 weeks on friday 19:00'],
    ['once every 3 days', 'every 3 days'],
    ['1x per 3 maanden op de 1e', 'every 3 months on the 1st'],
    ['bi-weekly', 'biweekly'],
    ['Bi-weekly on friday', 'biweekly on friday'],
    ['tweewekelijks', 'fortnightly'],
  ] as const) {
    expect(parseWays(text, here)).not.toEqual([])
    expect(parseWays(text, here)).toEqual(parseWays(same, here))
    for (const { reading } of parseWays(text, here))
      expect(parseWays(reading, here)[0]?.reading).toBe(reading)
  }
  expect(ways('morgen')).toEqual(['Wed 25 Nov 2026'])
  expect(ways('overmorgen')).toEqual(['Thu 26 Nov 2026'])
})
