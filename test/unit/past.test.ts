import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import {
  momentReadings,
  parseMoment,
  parsePast,
  pastReadings,
} from '../../src/features/recurrence/index.ts'

/** 13:00 in Amsterdam, a Tuesday. */
const now = Temporal.Instant.from('2030-01-01T12:00:00Z')
const here = { now, zone: 'Europe/Amsterdam', locale: 'en-GB' }
const read = (text: string, over = {}) => {
  const found = parsePast(text, { ...here, ...over })
  return found.ok ? `${found.value}`.replace(':00Z', 'Z') : found.refusal.code
}

describe('a moment that has been', () => {
  test.each([
    ['10:00', '2030-01-01T09:00Z'],
    ['18:00', '2029-12-31T17:00Z'],
    ['today', '2030-01-01T12:00Z'],
    ['today 10:00', '2030-01-01T09:00Z'],
    ['yesterday', '2029-12-31T22:59Z'],
    ['gisteravond', '2029-12-31T19:00Z'],
    ['eergisteren om 18 uur', '2029-12-30T17:00Z'],
    ['monday 18:00', '2029-12-31T17:00Z'],
    ['afgelopen woensdag', '2029-12-26T22:59Z'],
    ['last tuesday 18:00', '2029-12-25T17:00Z'],
    ['tuesday 10:00', '2030-01-01T09:00Z'],
    ['1 jan 10:00', '2030-01-01T09:00Z'],
    ['2 jan 10:00', '2029-01-02T09:00Z'],
    ['24 dec 2028', '2028-12-24T22:59Z'],
    ['2 hours ago', '2030-01-01T10:00Z'],
    ['een half uur geleden', 'past.unreadable'],
    ['90 minuten geleden', '2030-01-01T10:30Z'],
    ['3 dagen geleden', '2029-12-29T12:00Z'],
    ['a week ago', '2029-12-25T12:00Z'],
  ])('«%s» is the last one there was', (text, at) => {
    expect(read(text)).toBe(at)
  })

  test.each([
    ['today 18:00', 'past.ahead'],
    ['tonight', 'past.ahead'],
    ['tomorrow', 'past.unreadable'],
    ['in 3 hours', 'past.unreadable'],
    ['next friday', 'past.unreadable'],
    ['every day', 'past.unreadable'],
    ['5 jan 2031', 'past.ahead'],
    ['ooit', 'past.unreadable'],
    ['', 'past.unreadable'],
    ['ago', 'past.unreadable'],
    ['\u202e9999999 hours ago', 'past.unreadable'],
    ['9999 years ago', 'past.unreadable'],
    ['x'.repeat(5000), 'past.unreadable'],
  ])('«%s» is none', (text, code) => {
    expect(read(text)).toBe(code)
  })

  test('belongs to the day before in a night that does', () => {
    const night = { now: Temporal.Instant.from('2030-01-01T01:00:00Z'), dayStartMinutes: 240 }
    expect(read('yesterday', night)).toBe('2029-12-31T02:59Z')
    expect(read('today', night)).toBe('2030-01-01T01:00Z')
  })

  test('is suggested in words that read back to it, in both languages', () => {
    for (const locale of ['en-GB', 'en-US', 'nl'])
      for (const typed of ['', '7 uur', 'yesterday at 7', '3/4', '2 hours ago'])
        for (const { label, value } of pastReadings(typed, { ...here, locale })) {
          expect(label).toContain(value)
          expect(parsePast(value, { ...here, locale }).ok).toBe(true)
        }
    expect(pastReadings('yesterday at 7', here).map(({ value }) => value)).toEqual([
      'Mon 31 Dec 2029 07:00',
      'Mon 31 Dec 2029 19:00',
    ])
    expect(pastReadings('', { ...here, locale: 'nl' }).map(({ label }) => label)).toEqual([
      '1 uur geleden · di 1 jan 2030 om 12:00',
      'gisteravond · ma 31 dec 2029 om 20:00',
      'gisteren · ma 31 dec 2029 om 23:59',
    ])
  })
})

describe('a single moment to come', () => {
  test('is no rhythm, and is suggested in words that read back to it', () => {
    expect(parseMoment('every day', here)).toMatchObject({
      refusal: { code: 'when.notOneMoment', args: { text: 'every day' } },
    })
    expect(parseMoment('friday 18:00', here)).toMatchObject({
      value: { schedule: { anchor: '2030-01-04', time: '18:00' } },
    })
    for (const locale of ['en-GB', 'en-US', 'nl'])
      for (const typed of ['', 'mo', 'vrijdag', 'every', '3/4', 'in 3 hours'])
        for (const { value } of momentReadings(typed, { ...here, locale }))
          expect(parseMoment(value, { ...here, locale }).ok).toBe(true)
    expect(momentReadings('', here).map(({ label }) => label)).toEqual([
      'in 1 hour · Tue 1 Jan 2030 14:00',
      'in 3 hours · Tue 1 Jan 2030 16:00',
      'tonight · Tue 1 Jan 2030 20:00',
      'tomorrow · Wed 2 Jan 2030',
      'saturday · Sat 5 Jan 2030',
    ])
    expect(momentReadings('every day', here)).toEqual([])
  })
})
