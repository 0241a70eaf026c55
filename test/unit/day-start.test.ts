import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import {
  firstSlot,
  parseWhen,
  shownAt,
  slotAfterDone,
  todayIn,
} from '../../src/features/recurrence/index.ts'
import { remindAt } from '../../src/features/reminders/reminder.ts'

const zone = 'Europe/Amsterdam'
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
const local = (instant: Temporal.Instant | undefined) =>
  instant?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

/** In the night, an hour before the guild's next day begins. */
const NIGHT = at('2030-01-02T03:00')
const days = { zone, dayStartMinutes: 240 }

const read = (text: string, here: object = days, now = NIGHT) => {
  const result = parseWhen(text, { now, zone, ...here, locale: 'en-US' })
  if (!result.ok) throw new Error(`unreadable: ${text}`)
  return result.value.schedule
}

describe('where a day begins at four', () => {
  test('«today» is still yesterday at three in the night, and ends at four', () => {
    const { dayEnd, weekEnd } = todayIn(days, NIGHT)
    expect([local(dayEnd), local(weekEnd)]).toEqual(['2030-01-02T04:00', '2030-01-08T04:00'])
    expect(local(todayIn({ zone }, NIGHT).dayEnd)).toBe('2030-01-03T00:00')
  })

  test.each([
    ['today', '2030-01-01', '2030-01-02T03:59'],
    ['tomorrow', '2030-01-02', '2030-01-03T03:59'],
    ['every day', '2030-01-01', '2030-01-02T03:59'],
    ['every wednesday', '2030-01-02', '2030-01-03T03:59'],
  ])('what is for any time of %s is due at the end of that day', (text, date, due) => {
    const slot = firstSlot(read(text), NIGHT)
    expect([slot?.localKey, local(slot?.dueAt)]).toEqual([date, due])
  })

  test('a time of day is that time, whenever the day begins', () => {
    expect(local(firstSlot(read('every day 19:00'), NIGHT)?.dueAt)).toBe('2030-01-02T19:00')
  })

  test('T5 what was done in the night was done the day before', () => {
    const schedule = read('every day')
    const first = firstSlot(schedule, NIGHT)
    if (!first) throw new Error('no slot')
    expect(slotAfterDone(schedule, { ...first, doneAt: NIGHT })?.localKey).toBe('2030-01-02')
    const after = read('3 days after done')
    const next = slotAfterDone(after, { ...first, doneAt: NIGHT })
    expect(next?.localKey).toContain('2030-01-04~')
  })

  test('its day is shown and reminded of, and not the night after it', () => {
    const schedule = read('every wednesday')
    const dueAt = firstSlot(schedule, NIGHT)?.dueAt ?? NIGHT
    expect(local(shownAt(schedule, dueAt))).toBe('2030-01-02T23:59')
    expect(local(remindAt({ dueAt, chore: { schedule } }))).toBe('2030-01-02T18:00')
  })

  test('and a schedule from a guild whose days begin at midnight says nothing of it', () => {
    expect(read('today', { dayStartMinutes: 0 })).not.toHaveProperty('dayStartMinutes')
    expect(read('every day')).toHaveProperty('dayStartMinutes', 240)
  })
})
