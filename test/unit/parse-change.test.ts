import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { parseChange, parseWhen } from '../../src/features/recurrence/index.ts'

/** A Tuesday, 10:00 in Amsterdam. */
const begun = Temporal.Instant.from('2026-11-24T09:00Z')
const later = begun.add({ hours: 8 * 24 })
const here = { zone: 'Europe/Amsterdam', locale: 'en-GB' }

function changed(before: string, after: string, slot = '2026-11-24') {
  const was = parseWhen(before, { ...here, now: begun })
  if (!was.ok) throw new Error(before)
  const { schedule } = was.value
  const becomes = parseChange(after, { schedule, slot }, { ...here, now: later })
  if (!becomes.ok) return [becomes.refusal.code]
  return [becomes.value.anchor, schedule.anchor]
}

test.each([
  ['every 2 weeks on friday 18:00', 'every 2 weeks on friday 19:00'],
  ['elke 2 weken op vrijdag om 18:00', 'om de week op vrijdag'],
  ['every 2 weeks on friday', 'every other friday, in may and june'],
  ['every 3 days', 'every 3 days at 8:00 and 20:00'],
  ['elke 3 maanden op de 31e', 'elke 3 maanden op de 31e, alleen in maanden die hem hebben'],
  ['every 2 months on the first monday', 'every 2 months on the first monday 8:00'],
  ['every 2 years on 25 nov', 'every 2 years on 25 nov 19:00'],
  ['elke maandag vanaf 4 jan 2027', 'elke maandag om 19:00'],
])('«%s» keeps its turns as «%s»', (before, after) => {
  const [anchor, was] = changed(before, after)
  expect(anchor).toBe(was)
})

test.each([
  ['every 2 weeks on friday', 'every 2 weeks on saturday', '2026-12-05'],
  ['every 2 weeks on friday', 'every 3 weeks on friday', '2026-12-04'],
  ['every 2 weeks on friday', 'every 2 weeks on friday from 4 dec', '2026-12-04'],
  ['elke 2 weken op vrijdag', 'elke 2 weken op vrijdag om 19:00 vanaf 4 dec', '2026-12-04'],
  ['every 2 years on 25 nov', 'every 2 years on 26 nov', '2027-11-26'],
  ['4 jan 2027', '5 jan 2027', '2027-01-05'],
])('«%s» begins anew as «%s»', (before, after, anchor) => {
  expect(changed(before, after)[0]).toBe(anchor)
})

test('what counts from the doing stays on its day, or comes today where that has passed', () => {
  const plants = (slot: string) =>
    changed('10 days after done', '10 days after done 19:00', slot)[0]
  expect(plants('2026-12-09~2026-11-29T09:00:00Z')).toBe('2026-12-09')
  expect(plants('2026-11-29~2026-11-19T09:00:00Z')).toBe('2026-12-02')
})
