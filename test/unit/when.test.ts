import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { firstSlot, parseWhen } from '../../src/features/recurrence/index.ts'
import { VOCABULARY } from '../../src/features/recurrence/vocabulary.ts'

/** A Tuesday, 10:00 in Amsterdam. */
const now = Temporal.Instant.from('2026-11-24T09:00Z')
const here = { now, zone: 'Europe/Amsterdam', locale: 'en-GB' }

const read = (text: string, over: object = {}) => {
  const result = parseWhen(text, { ...here, ...over })
  return result.ok ? result.value.schedule : result.refusal.code
}
/** What one sees of a text: the words it becomes, and the first slot. */
const seen = (text: string, over: object = {}) => {
  const result = parseWhen(text, { ...here, ...over })
  if (!result.ok) return [result.refusal.code]
  return [result.value.reading, firstSlot(result.value.schedule, now)?.localKey]
}

describe('a day', () => {
  test.each([
    ['today', '2026-11-24'],
    ['vandaag', '2026-11-24'],
    ['tonight', '2026-11-24T20:00'],
    ['tomorrow evening', '2026-11-25T20:00'],
    ['tomorrow evening at 7', '2026-11-25T19:00'],
    ['tomorrow at 7 in the morning', '2026-11-25T07:00'],
    ['morgenavond', '2026-11-25T20:00'],
    ['vrijdagochtend 8 uur', '2026-11-27T08:00'],
    ["morgen om 8 uur 's avonds", '2026-11-25T20:00'],
    ['in 20 minutes', '2026-11-24T10:20'],
    ['over 3 uur', '2026-11-24T13:00'],
    ['over 20 uur', '2026-11-25T06:00'],
    ['tonight at 8', '2026-11-24T20:00'],
    ['vanavond 19:30', '2026-11-24T19:30'],
    ['tomorrow 18:00', '2026-11-25T18:00'],
    ['morgen 18:00', '2026-11-25T18:00'],
    ['18:00 tomorrow', '2026-11-25T18:00'],
    ['overmorgen', '2026-11-26'],
    ['in 3 days', '2026-11-27'],
    ['over een week', '2026-12-01'],
    ['in two months', '2027-01-24'],
    ['in a year', '2027-11-24'],
    ['friday', '2026-11-27'],
    ['on Friday', '2026-11-27'],
    ['this friday', '2026-11-27'],
    ['komende vrijdag', '2026-11-27'],
    ['vrijdag 18:00', '2026-11-27T18:00'],
    ['tuesday', '2026-11-24'],
    ['tuesday 08:00', '2026-12-01T08:00'],
    ['next friday', '2026-12-04'],
    ['volgende vrijdag', '2026-12-04'],
    ['2026-12-01', '2026-12-01'],
    ['1 december', '2026-12-01'],
    ['the 1st of December', '2026-12-01'],
    ['1e december', '2026-12-01'],
    ['dec 1', '2026-12-01'],
    ['December 1st, 2027 at 6pm', '2027-12-01T18:00'],
    ['1 dec 2027', '2027-12-01'],
    ['24 nov 08:00', '2027-11-24T08:00'],
    ['1 dec 7pm', '2026-12-01T19:00'],
    ['29 feb', '2028-02-29'],
    ['1/12', '2026-12-01'],
    ['13-2', '2027-02-13'],
    ['2/13', '2027-02-13'],
    ['1.12.2027', '2027-12-01'],
    ['1/12/27', '2027-12-01'],
    ['Tue 1 Dec', '2026-12-01'],
    ['dinsdag 1 december om 18.00', '2026-12-01T18:00'],
  ])('«%s» is %s', (text, key) => {
    expect(seen(text)[1]).toBe(key)
  })

  test('a date in numbers is read as where the member lives', () => {
    expect(read('3/4', { locale: 'en-US' })).toMatchObject({ anchor: '2027-03-04' })
    expect(read('3/4', { locale: 'en-GB' })).toMatchObject({ anchor: '2027-04-03' })
    expect(read('3/4', { locale: 'nl' })).toMatchObject({ anchor: '2027-04-03' })
    expect(read('13/4', { locale: 'en-US' })).toMatchObject({ anchor: '2027-04-13' })
  })

  test('today is today where the server is', () => {
    expect(read('today', { zone: 'Pacific/Auckland' })).toMatchObject({ anchor: '2026-11-24' })
    expect(read('today', { zone: 'Pacific/Kiritimati' })).toMatchObject({ anchor: '2026-11-24' })
    const late = Temporal.Instant.from('2026-11-24T23:30Z')
    expect(read('today', { now: late })).toMatchObject({ anchor: '2026-11-25' })
  })

  test('the last evenings of 9999 cannot be kept west of UTC, where they end in another year', () => {
    const newYork = { zone: 'America/New_York' }
    expect(read('9999-12-31', newYork)).toBe('when.unreadable')
    expect(read('9999-12-31 18:59', newYork)).toMatchObject({ anchor: '9999-12-31' })
    expect(read('9999-12-31')).toMatchObject({ anchor: '9999-12-31' })
    expect(read('every year from 9999-12-31', newYork)).toBe('when.past')
  })

  test.each([
    'today 08:00',
    'yesterday',
    'gisteren 23:00',
    '1 dec 2020',
    '2026-11-23',
    '24/11/2026 09:59',
    'every monday from 31 dec 9999', // a Friday
  ])('«%s» is over', (text) => {
    expect(read(text)).toBe('when.past')
  })
})

describe('a time', () => {
  test.each([
    ['18:00', '18:00'],
    ['18.00', '18:00'],
    ['om 18.05', '18:05'],
    ['18.05 uur', '18:05'],
    ['18h', '18:00'],
    ['18h30', '18:30'],
    ['18u30', '18:30'],
    ['6pm', '18:00'],
    ['6:30 pm', '18:30'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['at 7', '07:00'],
    ['at seven', '07:00'],
    ['@ 19:00', '19:00'],
    ['om 19 uur', '19:00'],
    ['7 uur', '07:00'],
    ['18:00 uur', '18:00'],
    ['at noon', '12:00'],
    ['at midnight', '23:59'],
    ['12am.', '00:00'],
  ])('«%s» is %s', (text, time) => {
    expect(read(`tomorrow ${text}`)).toMatchObject({ time })
  })

  test('alone, it is the next time a clock shows it', () => {
    expect(read('18:00')).toMatchObject({ anchor: '2026-11-24' })
    expect(read('08:00')).toMatchObject({ anchor: '2026-11-25' })
  })

  test.each([
    '24:00',
    '18:60',
    '18:5',
    '18: 00',
    '13pm',
    '0am',
    '25 uur',
    '18',
    '18 h',
    '18:00:00',
  ])('«%s» is none', (text) => {
    expect(read(`tomorrow ${text}`)).toBe('when.unreadable')
  })
})

describe('a repetition', () => {
  const daily = (n: number) => ({ kind: 'daily', n })
  const weekly = (n: number, ...days: number[]) => ({ kind: 'weekly', n, days })
  const onDay = (n: number, dom: number) => ({ kind: 'monthly_day', n, dom })
  const onNth = (nth: number, wd: number) => ({ kind: 'monthly_nth', n: 1, wd, nth })
  const after = (n: number, unit: string) => ({ kind: 'after', unit, n })
  const quota = (n: number, per: string) => ({ kind: 'quota', n, per })

  test.each([
    ['every day 19:00', daily(1)],
    ['daily', daily(1)],
    ['elke dag 19:00', daily(1)],
    ['every other day', daily(2)],
    ['every second day', daily(2)],
    ['om de dag', daily(2)],
    ['om de andere dag', daily(2)],
    ['om de drie dagen', daily(3)],
    ['every 3 days', daily(3)],
    ['every tuesday', weekly(1, 1)],
    ['elke dinsdag', weekly(1, 1)],
    ['every tuesday and friday 8:00', weekly(1, 1, 4)],
    ['elke dinsdag en vrijdag', weekly(1, 1, 4)],
    ['every mon, wed, and fri', weekly(1, 0, 2, 4)],
    ['elke ma/do', weekly(1, 0, 3)],
    ['every weekday', weekly(1, 0, 1, 2, 3, 4)],
    ['weekdays at 8:00', weekly(1, 0, 1, 2, 3, 4)],
    ['werkdagen', weekly(1, 0, 1, 2, 3, 4)],
    ['elk weekend', weekly(1, 5, 6)],
    ['every weekend', weekly(1, 5, 6)],
    ['on mondays and thursdays', weekly(1, 0, 3)],
    ['weekly', weekly(1, 1)],
    ['weekly on friday', weekly(1, 4)],
    ['every week', weekly(1, 1)],
    ['every 2 weeks on friday', weekly(2, 4)],
    ['every two weeks friday', weekly(2, 4)],
    ['every other week on friday', weekly(2, 4)],
    ['fortnightly on friday', weekly(2, 4)],
    ['every other monday', weekly(2, 0)],
    ['om de week op vrijdag', weekly(2, 4)],
    ['om de maandag', weekly(2, 0)],
    ['elke 2 weken op vrijdag', weekly(2, 4)],
    ['every 2 weeks on monday, week from sunday', { ...weekly(2, 0), wkst: 6 }],
    ['every month on the 1st', onDay(1, 1)],
    ['elke maand op de 1e', onDay(1, 1)],
    ['the 15th of every month', onDay(1, 15)],
    ['every month on the last', onDay(1, -1)],
    ['every month on the first day', onDay(1, 1)],
    ['elke maand op de laatste dag', onDay(1, -1)],
    ['every month', onDay(1, 24)],
    ['every month 18:00', onDay(1, 24)],
    ['every 3 months on the 31st', onDay(3, 31)],
    ['last friday of the month', onNth(-1, 4)],
    ['laatste vrijdag van de maand', onNth(-1, 4)],
    ['elke tweede dinsdag van de maand', onNth(2, 1)],
    ['every last friday', onNth(-1, 4)],
    ['every month on the second tuesday', onNth(2, 1)],
    ['yearly', { kind: 'yearly', n: 1 }],
    ['every 2 years on 4 dec', { kind: 'yearly', n: 2 }],
    ['elk jaar op 4 december', { kind: 'yearly', n: 1 }],
    ['every 4 december', { kind: 'yearly', n: 1 }],
    ['3 days after done', after(3, 'days')],
    ['every 3 days after completion', after(3, 'days')],
    ['12 uur na afronden', after(12, 'hours')],
    ['2 weken na afronden om 18:00', after(2, 'weeks')],
    ['1 year after done', after(12, 'months')],
    ['every evening', daily(1)],
    ['every second friday at 7pm', weekly(2, 4)],
    ['biweekly', weekly(2, 1)],
    ['once a year on may 5', { kind: 'yearly', n: 1 }],
    ['1x per jaar op 5 mei', { kind: 'yearly', n: 1 }],
    ['3 dagen na klaar', after(3, 'days')],
    ['mon, wed and fri 7pm', weekly(1, 0, 2, 4)],
    ['ma wo vr', weekly(1, 0, 2, 4)],
    ['every day except sunday', weekly(1, 0, 1, 2, 3, 4, 5)],
    ['elke dag behalve za en zo om 8 uur', weekly(1, 0, 1, 2, 3, 4)],
    ['elke 1e maandag', onNth(1, 0)],
    ['the 2nd tuesday of the month', onNth(2, 1)],
    ['2x per week', quota(2, 'week')],
    ['2 x per week', quota(2, 'week')],
    ['twice a week', quota(2, 'week')],
    ['three times a month', quota(3, 'month')],
    ['drie keer per maand', quota(3, 'month')],
    ['een keer in de week', quota(1, 'week')],
    ['2x per week, week from sunday', { ...quota(2, 'week'), wkst: 6 }],
    ['every day at 8:00 and 20:00', { ...daily(1), times: ['08:00', '20:00'] }],
    ['elke dag om 8, 14 en 20 uur', { ...daily(1), times: ['08:00', '14:00', '20:00'] }],
    ['every day 20:00, 8:00 and 20:00', { ...daily(1), times: ['08:00', '20:00'] }],
    ['every day in may and june', { ...daily(1), months: [5, 6] }],
    ['every day, only in July', { ...daily(1), months: [7] }],
    ['every monday from april through june', { ...weekly(1, 0), months: [4, 5, 6] }],
    ['elke maandag van april t/m juni', { ...weekly(1, 0), months: [4, 5, 6] }],
    ['elke maandag van april tot en met juni', { ...weekly(1, 0), months: [4, 5, 6] }],
    ['every monday in november-february', { ...weekly(1, 0), months: [1, 2, 11, 12] }],
    ['2x per week in may', { ...quota(2, 'week'), months: [5] }],
    ['3 days after done, in may and june', { ...after(3, 'days'), months: [5, 6] }],
  ])('«%s»', (text, rule) => {
    expect(read(text)).toMatchObject({ rule })
    expect(read(text, { locale: 'nl' })).toEqual(read(text)) // nobody says which language they type
  })

  test('tonight, when it is late, is what is left of it', () => {
    const late = Temporal.Instant.from('2026-11-24T20:30Z')
    expect(read('tonight', { now: late })).toMatchObject({ anchor: '2026-11-24', time: null })
    expect(read('tonight at 9', { now: late })).toBe('when.past')
  })

  test('begins on the first day on which it is still due, and counts from there', () => {
    expect(read('every 3 days 08:00')).toMatchObject({ anchor: '2026-11-25' })
    expect(read('every 3 days 18:00')).toMatchObject({ anchor: '2026-11-24' })
    expect(read('every 2 weeks on monday')).toMatchObject({ anchor: '2026-11-30' })
    expect(read('every 2 months on the 15th')).toMatchObject({ anchor: '2026-12-15' })
    expect(read('3 days after done 08:00')).toMatchObject({ anchor: '2026-11-25' })
  })

  test('begins on the day that was said', () => {
    expect(seen('every 2 weeks on friday from 5 dec')[1]).toBe('2026-12-11')
    expect(seen('elke 2 weken vanaf vr 4 dec')).toEqual([
      'every 2 weeks on Friday, from Fri 4 Dec 2026',
      '2026-12-04',
    ])
    expect(seen('every 3 days starting 2026-11-22')[1]).toBe('2026-11-25')
    expect(read('every 2 weeks from thu 4 dec')).toBe('when.unreadable')
    expect(read('every year on 4 dec from 2027-01-01')).toMatchObject({ anchor: '2027-12-04' })
    expect(read('every year on 4 dec 2026 from 2027-01-01')).toBe('when.unreadable')
  })

  test('29 February comes in every year, on the 28th where there is none', () => {
    expect(seen('every year on 29 feb')).toEqual(['every year on 29 Feb', '2027-02-28'])
    expect(seen('every year on 4 nov 08:00')[1]).toBe('2027-11-04T08:00')
    expect(seen('every 2 years on 4 dec')[1]).toBe('2026-12-04')
  })
})

describe('nothing is guessed', () => {
  test.each([
    '',
    '   ',
    ',',
    'move old monitor',
    'mon itor',
    'weekend',
    'every',
    'every other',
    'every second monday and friday',
    'every day except mon, tue, wed, thu, fri, sat and sun',
    'every 2 days except sunday',
    'biweekly on',
    'every day on friday',
    'every friday..',
    'elke morgen 19:00',
    'in the morning at midnight',
    'every mon-',
    'every mon-mon',
    'mon-fri 8:00-9:00',
    'maandag tot vrijdag', // with it, or without
    '1 and 15',
    '1st and 15th of december',
    'first weekday',
    'every second weekend',
    'once in 2 weeks',
    '1x per 0 weken',
    '1x per 2',
    'bi-daily',
    'every month on friday',
    'every day tomorrow',
    'every tuesday and',
    'tomorrow tomorrow',
    'tomorrow 18:00 19:00',
    'from tomorrow',
    'from tomorrow 18:00',
    'at',
    'in 3',
    'in 3 hours 18:00',
    'tomorrow morning 14:00',
    'tomorrow afternoon at 9',
    'every monday 8:00 and 20:00', // several times only on any day
    'tomorrow 8:00 and 20:00',
    '2x per 2 weken',
    '32x per month',
    '2x per week 18:00',
    'in may',
    'monday in may',
    'every day from may',
    'every day in may in june',
    'every 3 hours',
    'tonight 14:00',
    'tonight at 12',
    'vanavond om half',
    'fri 5 dec', // a Saturday
    '30 feb',
    '31/31',
    '0/5',
    '2026-13-01',
    '2026-12',
    '2026-12-',
    '1/',
    '1/12/2',
    '1.12', // a date or a time
    'dec',
    'every 0 days',
    'every 1001 days',
    'every month on the 32nd',
    'every month on the 0th',
    '12 hours after done 18:00',
    '3 days after',
    'every 2 weeks on monday, week from tuesday',
  ])('«%s» is not half read', (text) => {
    expect(read(text)).toBe('when.unreadable')
  })

  test('more than 200 characters are not read, whatever they are', () => {
    const padded = (length: number) => `today${' '.repeat(length - 5)}`
    expect(read(padded(200))).toMatchObject({ rule: { kind: 'once' } })
    expect(read(padded(201))).toBe('when.unreadable')
    expect(read('🌳'.repeat(100))).toBe('when.unreadable')
  })

  test.each([
    ['2,000 letters and a mark', `${'a'.repeat(2000)}!`],
    ['100,000 spaces', ' '.repeat(100_000)],
    ['100,000 digits', '1'.repeat(100_000)],
    ['100,000 trees', '🌳'.repeat(100_000)],
    ['as many days as fit', 'every mon'.padEnd(200, ',mon')],
    ['as many beginnings as fit', 'om de '.repeat(16)],
  ])('%s are read or refused in steps that grow with the text alone (A44)', (_what, text) => {
    // Whatever is tried with a word begins by looking it up.
    const lookUp = vi.spyOn(VOCABULARY, 'get')
    onTestFinished(() => lookUp.mockRestore())
    parseWhen(text, here)
    expect(lookUp.mock.calls.length).toBeLessThanOrEqual(3 * Math.min(text.length, 200))
  })

  test('a refusal says the text back, at most 100 characters of it', () => {
    expect(parseWhen('move old monitor', here)).toEqual({
      ok: false,
      refusal: { code: 'when.unreadable', args: { text: 'move old monitor' } },
    })
    const long = parseWhen('🌳'.repeat(5000), here)
    expect(long).toMatchObject({ refusal: { args: { text: `${'🌳'.repeat(99)}…` } } })
  })
})
