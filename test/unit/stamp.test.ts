import { expect, test } from 'vitest'
import { stampText } from '../fake-discord/stamp.ts'

const NOW = 1_900_000_000

test('what is this moment is «now», and not a time that is still to come', () => {
  const said = (locale: string, seconds: number) =>
    stampText({ locale, zone: 'UTC', nowMs: NOW * 1000 }, NOW + seconds, 'R')
  expect(said('en-US', 0)).toBe('now')
  expect(said('nl', 0)).toBe('nu')
  expect(said('nl', -0.4)).toBe('nu')
  expect(said('en-US', -120)).toBe('2 minutes ago')
  expect(said('nl', 86_400)).toBe('over 1 dag')
})
