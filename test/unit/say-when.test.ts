import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import {
  firstSlot,
  parseWhen,
  readings,
  type Schedule,
  sayWhen,
} from '../../src/features/recurrence/index.ts'
import { dice } from '../support/dice.ts'
import { anySchedule } from '../support/schedules.ts'

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

describe('words out', () => {
  test.each([
    ['every 2 weeks on Friday 19:00', 'elke 2 weken op vrijdag om 19:00'],
    ['every day', 'elke dag'],
    ['every 2 days 08:00', 'elke 2 dagen om 08:00'],
    ['every Monday, Wednesday and Friday', 'elke maandag, woensdag en vrijdag'],
    ['every Mon, Tue, Wed and Sun', 'elke ma, di, wo en zo'],
    ['every weekday', 'elke werkdag'],
    ['every weekend', 'elk weekend'],
    ['every 2 weeks on Saturday and Sunday', 'elke 2 weken op zaterdag en zondag'],
    ['every month on the last day', 'elke maand op de laatste dag'],
    ['every month on the 1st', 'elke maand op de 1e'],
    ['every month on the 2nd', 'elke maand op de 2e'],
    ['every month on the 3rd', 'elke maand op de 3e'],
    ['every month on the 11th', 'elke maand op de 11e'],
    ['every month on the 22nd', 'elke maand op de 22e'],
    ['every 3 months on the first Monday', 'elke 3 maanden op de eerste maandag'],
    ['every year on 4 Dec', 'elk jaar op 4 dec'],
    ['every 2 years on 4 Mar', 'elke 2 jaar op 4 mrt'],
    ['1 day after done 18:00', '1 dag na afronden om 18:00'],
    ['12 hours after done', '12 uur na afronden'],
    ['Fri 4 Dec 2026 18:00', 'vr 4 dec 2026 om 18:00'],
  ])('«%s» and «%s» are the same', (english, dutch) => {
    expect([seen(english)[0], seen(dutch)[0]]).toEqual([english, english])
    expect(seen(english, { locale: 'nl' })[0]).toBe(dutch)
  })

  test('American dates have the month first', () => {
    expect(seen('4 dec 2026', { locale: 'en-US' })[0]).toBe('Fri Dec 4, 2026')
    expect(seen('every year on 4 dec', { locale: 'en-US' })[0]).toBe('every year on Dec 4')
  })

  const TOMORROW = { from: '2026-11-25' }

  /** What words have to keep: of a yearly rule the day of the year, of others no first day. */
  function kept({ rule, anchor, time }: Schedule) {
    const day = { once: anchor, yearly: anchor.slice('YYYY'.length) }
    return { rule, time, day: rule.kind === 'once' || rule.kind === 'yearly' ? day[rule.kind] : '' }
  }

  function failureOf(
    schedule: Schedule,
    words: string,
    back: Schedule | string,
  ): readonly { readonly words: string; readonly back: Schedule | string }[] {
    if (typeof back === 'string') return [{ words, back }]
    const isKept = isDeepStrictEqual(kept(back), kept(schedule)) && words.length <= 160
    return isKept ? [] : [{ words, back }]
  }

  test('10,000 schedules read back as the same rule, in whichever of the two languages', () => {
    const roll = dice(20_261_124)
    const schedules = Array.from({ length: 10_000 }, () => anySchedule(roll, TOMORROW))
    const failures = schedules.flatMap((schedule) => {
      const words = sayWhen(schedule, ['en-US', 'en-GB', 'nl'][roll(3)] ?? 'nl')
      return failureOf(schedule, words, read(words, { locale: ['en-US', 'nl'][roll(2)] }))
    })
    expect(failures).toEqual([])
  })

  test('the words of what was read are the words that were read', () => {
    const roll = dice(1)
    for (let count = 0; count < 1000; count += 1) {
      const words = sayWhen(anySchedule(roll, TOMORROW), 'nl')
      expect(seen(words, { locale: 'nl' })[0]).toBe(words)
    }
  })
})

describe('what a typed text suggests', () => {
  const labels = (text: string, over: object = {}) =>
    readings(text, { ...here, ...over }).map((each) => each.label)

  test('nothing typed: what most chores need, in the language of the member', () => {
    expect(readings('', here)).toEqual([
      { label: 'today · Tue 24 Nov 2026', value: 'Tue 24 Nov 2026' },
      { label: 'tomorrow · Wed 25 Nov 2026', value: 'Wed 25 Nov 2026' },
      { label: 'every day · first: Tue 24 Nov', value: 'every day' },
      { label: 'every Tuesday · first: Tue 24 Nov', value: 'every Tuesday' },
      { label: 'every 2 weeks on Tuesday · first: Tue 24 Nov', value: 'every 2 weeks on Tuesday' },
    ])
    expect(labels(' ', { locale: 'nl' })).toEqual([
      'vandaag · di 24 nov 2026',
      'morgen · wo 25 nov 2026',
      'elke dag · eerste: di 24 nov',
      'elke dinsdag · eerste: di 24 nov',
      'elke 2 weken op dinsdag · eerste: di 24 nov',
    ])
  })

  test('in the last minute of a day, today is not offered', () => {
    const late = Temporal.Instant.from('2026-11-24T22:59:30Z')
    expect(labels('', { now: late })).toHaveLength(4)
  })

  test('a text: its reading with the first date; its value reads back', () => {
    expect(readings('elk', here).map((each) => each.value)).toEqual([
      'every day',
      'every Tuesday',
      'every 2 weeks on Tuesday',
    ])
    expect(readings('elke dinsdag 19:00', here)).toEqual([
      { label: 'every Tuesday 19:00 · first: Tue 24 Nov', value: 'every Tuesday 19:00' },
    ])
    expect(labels('1 dec')).toEqual(['Tue 1 Dec 2026'])
  })

  test('what can be read in two ways is shown in both, the likelier first', () => {
    expect(labels('3/4')).toEqual(['Sat 3 Apr 2027', 'Thu 4 Mar 2027'])
    expect(labels('3/4', { locale: 'en-US' })).toEqual(['Thu Mar 4, 2027', 'Sat Apr 3, 2027'])
    expect(labels('next Friday')).toEqual(['Fri 4 Dec 2026', 'Fri 27 Nov 2026'])
    expect(labels('next Tuesday')).toEqual(['Tue 1 Dec 2026'])
    expect(labels('tomorrow at 7')).toEqual(['Wed 25 Nov 2026 07:00', 'Wed 25 Nov 2026 19:00'])
  })

  test('a word half typed is completed', () => {
    expect(labels('every tu')).toEqual(['every Tuesday · first: Tue 24 Nov'])
    expect(labels('Elke V', { locale: 'nl' })).toEqual(['elke vrijdag · eerste: vr 27 nov'])
    expect(labels('to')).toEqual(['Tue 24 Nov 2026', 'Wed 25 Nov 2026', 'Tue 24 Nov 2026 20:00'])
    expect(labels('d')).toHaveLength(5) // daily, di, do, dinsdagen, donderdagen, doordeweeks
  })

  test('a text that is too long, over, or no date suggests nothing', () => {
    expect(labels('a'.repeat(201))).toEqual([])
    expect(labels('yesterday')).toEqual([])
    expect(labels('move old monitor')).toEqual([])
  })

  test('a label keeps to what Discord shows, and its value to what an option takes', () => {
    const long = 'every 1000 weeks on Mon, Tue, Wed, Thu, Sat and Sun 19:00, week from Sunday'
    for (const each of readings(long, here)) {
      expect(each.label.length).toBeLessThanOrEqual(100)
      expect(each.value.length).toBeLessThanOrEqual(100)
    }
  })
})
