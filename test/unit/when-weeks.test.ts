import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { firstSlot, parseWhen } from '../../src/features/recurrence/index.ts'

/** Tuesday, 10:00 in London. */
const now = Temporal.Instant.from('2026-11-24T10:00Z')

test.each([
  ['friday next week', '2026-12-04'],
  ['friday of next week at 18:00', '2026-12-04T18:00'],
  ['next week friday', '2026-12-04'],
  ['vrijdag volgende week', '2026-12-04'],
  ['volgende week vrijdag', '2026-12-04'],
  ['volgende week vrijdag 18:00', '2026-12-04T18:00'],
  ['thursday this week', '2026-11-26'],
  ['deze week donderdag', '2026-11-26'],
  ['end of the week', '2026-11-29'],
  ['end of this week', '2026-11-29'],
  ['eind deze week', '2026-11-29'],
  ['end of next week', '2026-12-06'],
  ['eind volgende week', '2026-12-06'],
  ['einde van volgende week', '2026-12-06'],
  ['the end of the month', '2026-11-30'],
  ['eind van de maand', '2026-11-30'],
  ['end of next month', '2026-12-31'],
  ['eind volgende maand', '2026-12-31'],
])('«%s» is %s', (text, key) => {
  const read = parseWhen(text, { now, zone: 'Europe/London', locale: 'en-GB' })
  expect(read.ok && firstSlot(read.value.schedule, now)?.localKey).toBe(key)
})
