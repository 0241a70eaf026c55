import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { firstSlot, parseWhen, sayDue, todayIn } from '../../src/features/recurrence/index.ts'

const zone = 'Europe/Amsterdam'
/** A Tuesday, at noon. */
const NOW = Temporal.Instant.from('2030-01-01T11:00:00Z')

function due(text: string, { later = 0, locale = 'en-GB', late = 'overdue' as const } = {}) {
  const read = parseWhen(text, { now: NOW, zone, locale: 'en-GB' })
  if (!read.ok) throw new Error(`unreadable: ${text}`)
  const { schedule } = read.value
  const dueAt = firstSlot(schedule, NOW)?.dueAt ?? NOW
  const now = NOW.add({ hours: later * 24 })
  return sayDue({ schedule, dueAt, late }, todayIn({ zone }, now), locale)
}

test('what may be done any time of a day is said by that day, and a time by the reader’s own clock', () => {
  expect(due('friday')).toBe('🗓️ Due Fri 4 Jan')
  expect(due('friday', { locale: 'en-US' })).toBe('🗓️ Due Fri Jan 4')
  expect(due('friday', { locale: 'nl' })).toBe('🗓️ Uiterlijk vr 4 jan')
  expect(due('today')).toBe('⏰ Due today')
  expect(due('friday', { later: 5 })).toBe('🔴 Overdue since Fri 4 Jan')
  expect(due('friday', { later: 5, locale: 'nl' })).toBe('🔴 Te laat sinds vr 4 jan')
  expect(due('friday 18:00')).toMatch(/^🗓️ Due <t:\d+:f>$/)
  expect(due('today 18:00')).toMatch(/^⏰ Due today: <t:\d+:t>$/)
  expect(due('friday 18:00', { later: 5 })).toMatch(/^🔴 Overdue: was due <t:\d+:R>$/)
})

test('a day that is most of a year away has its year', () => {
  expect(due('1 april')).toBe('🗓️ Due Mon 1 Apr')
  expect(due('20 december')).toBe('🗓️ Due Fri 20 Dec 2030')
  expect(due('friday', { later: 400 })).toBe('🔴 Overdue since Fri 4 Jan 2030')
})
