import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { defaultsFor } from '../../src/features/guilds/guild.ts'
import { isPaused } from '../../src/features/guilds/pause.ts'
import { quietUntil } from '../../src/features/guilds/quiet-hours.ts'
import { unknownZoneCard } from '../../src/features/guilds/zone.view.ts'

test('a guild that nobody set up lives in the zone of its language', () => {
  expect(defaultsFor('nl')).toMatchObject({ zone: 'Europe/Amsterdam', locale: 'nl' })
  for (const unknown of ['xx', 'constructor']) expect(defaultsFor(unknown).zone).toBe('Etc/UTC')
})

test('and says nothing by itself until a manager chose a channel', () => {
  expect(defaultsFor('nl')).toMatchObject({
    channelId: null,
    announcesCompletions: false,
    reminds: true,
  })
})

test('every zone that a language starts with exists', () => {
  const languages = ['bg', 'cs', 'da', 'de', 'el', 'en-GB', 'en-US', 'es-419', 'es-ES', 'fi', 'fr']
    .concat(['hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'nl', 'no', 'pl', 'pt-BR', 'ro', 'ru'])
    .concat(['sv-SE', 'th', 'tr', 'uk', 'vi', 'zh-CN', 'zh-TW'])
  for (const language of languages) {
    const { zone } = defaultsFor(language)
    expect(zone).not.toBe('Etc/UTC')
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
  }
})

test('quiet hours end later than now, also in the hour that comes twice', () => {
  const hours = { zone: 'Europe/Amsterdam', quietFromMinutes: 22 * 60, quietUntilMinutes: 165 }
  const until = (at: string) => quietUntil(hours, Temporal.Instant.from(at))?.toString()
  expect(until('2026-10-24T21:00:00Z')).toBe('2026-10-25T00:45:00Z')
  expect(until('2026-10-25T00:30:00Z')).toBe('2026-10-25T00:45:00Z')
  expect(until('2026-10-25T00:50:00Z')).toBeUndefined()
  expect(until('2026-10-25T01:30:00Z')).toBe('2026-10-25T01:45:00Z')
  expect(until('2026-10-25T01:45:00Z')).toBeUndefined()
  // In the night that has no 02:45, they end when the clock has jumped over it.
  expect(until('2026-03-29T00:30:00Z')).toBe('2026-03-29T01:45:00Z')
})

test('a zone that is no zone is asked for again, whatever was typed', () => {
  const typed = '🙂'.repeat(40)
  expect(JSON.stringify(unknownZoneCard('nl', { typed, suggestions: [] }))).toContain('🙂🙂…')
})

test('a guild rests from the moment at which its pause begins, and no longer at the one at which it ends', () => {
  const pausedFrom = Temporal.Instant.from('2026-01-05T08:00:00Z')
  const pausedUntil = pausedFrom.add({ hours: 24 })
  const second = { seconds: 1 }
  const rests = (at: Temporal.Instant) => isPaused({ pausedFrom, pausedUntil }, at)
  expect(rests(pausedFrom.subtract(second))).toBe(false)
  expect(rests(pausedFrom)).toBe(true)
  expect(rests(pausedUntil.subtract(second))).toBe(true)
  expect(rests(pausedUntil)).toBe(false)
})
