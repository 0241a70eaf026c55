import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { dayReadings, parseRange, rangeReadings } from '../../src/features/recurrence/index.ts'

/** Tuesday 1 January 2030, 13:00 in Amsterdam. */
const now = Temporal.Instant.from('2030-01-01T12:00:00Z')
const at = (locale: string) => ({ now, zone: 'Europe/Amsterdam', locale })
const read = (text: string, locale = 'en-GB') => {
  const result = parseRange(text, at(locale))
  return result.ok ? [result.value.from, result.value.to] : result.refusal.code
}

describe('days in a row', () => {
  test.each([
    ['sunday', [null, '2030-01-06']],
    ['until sunday', [null, '2030-01-06']],
    ['  Until  Sunday ', [null, '2030-01-06']],
    ['till tomorrow', [null, '2030-01-02']],
    ['10 aug', [null, '2030-08-10']],
    ['2030-08-10', [null, '2030-08-10']],
    ['3–10 aug', ['2030-08-03', '2030-08-10']],
    ['3-10 aug', ['2030-08-03', '2030-08-10']],
    ['3 – 10 aug', ['2030-08-03', '2030-08-10']],
    ['3 aug - 10 aug', ['2030-08-03', '2030-08-10']],
    ['from 3 aug to 10 aug', ['2030-08-03', '2030-08-10']],
    ['aug 3-10', ['2030-08-03', '2030-08-10']],
    ['aug 3 to 10', ['2030-08-03', '2030-08-10']],
    ['friday until monday', ['2030-01-04', '2030-01-07']],
    ['28 dec – 3 jan', ['2030-12-28', '2031-01-03']],
    ['2030-08-03 – 2030-08-10', ['2030-08-03', '2030-08-10']],
    ['next friday to next sunday', ['2030-01-11', '2030-01-13']],
    ['until friday next week', [null, '2030-01-11']],
    ['friday to monday next week', ['2030-01-04', '2030-01-07']],
    ['until the end of next week', [null, '2030-01-13']],
    ['tomorrow to in 3 days', ['2030-01-02', '2030-01-04']],
  ])('«%s» is read in English', (text, days) => {
    expect(read(text)).toEqual(days)
  })

  test.each([
    ['tot zondag', [null, '2030-01-06']],
    ['tot en met zondag', [null, '2030-01-06']],
    ['t/m zondag', [null, '2030-01-06']],
    ['morgen t/m zondag', ['2030-01-02', '2030-01-06']],
    ['van 3 tot 10 augustus', ['2030-08-03', '2030-08-10']],
    ['3–10 aug', ['2030-08-03', '2030-08-10']],
    ['vanaf vrijdag tot maandag', ['2030-01-04', '2030-01-07']],
    ['tot volgende week vrijdag', [null, '2030-01-11']],
    ['vrijdag volgende week', [null, '2030-01-11']],
    ['t/m eind volgende week', [null, '2030-01-13']],
    ['volgende vrijdag tot volgende zondag', ['2030-01-11', '2030-01-13']],
  ])('«%s» is read in Dutch', (text, days) => {
    expect(read(text, 'nl')).toEqual(days)
  })

  test.each([
    ['every day', 'when.notOneMoment'],
    ['yesterday', 'when.past'],
    ['monday this week', 'when.past'],
    ['next week next week', 'when.unreadable'],
    ['end of', 'when.unreadable'],
    ['1 - 2 - 3', 'when.unreadable'],
    ['until', 'when.unreadable'],
    ['– sunday', 'when.unreadable'],
    ['sunday –', 'when.unreadable'],
    ['move the monitor', 'when.unreadable'],
    ['31–32 feb', 'when.unreadable'],
    ['until '.repeat(2_000), 'when.unreadable'],
    ['\u{1F600}–\u{1F600}', 'when.unreadable'],
  ])('«%s» is refused, and not half read', (text, code) => {
    expect(read(text)).toBe(code)
  })

  test.each(['en-US', 'en-GB', 'nl'])(
    'what is offered reads back to the same days (%s)',
    (locale) => {
      const typed = locale === 'nl' ? 'vrijdag tot maandag' : 'friday until monday'
      const [choice] = rangeReadings(typed, at(locale))
      expect(read(choice?.value ?? '', locale)).toEqual(['2030-01-04', '2030-01-07'])
      const usual = rangeReadings('', at(locale))
      expect(usual.length).toBeGreaterThan(1)
      expect(new Set(usual.map(({ value }) => value)).size).toBe(usual.length)
      for (const { value } of [...usual, ...dayReadings('', at(locale))])
        expect(read(value, locale)).toEqual([null, expect.any(String)])
    },
  )
})
