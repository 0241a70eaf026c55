import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { preview } from '../../src/cli/preview.ts'
import { Unreadable, WrongUsage } from '../../src/cli/report.ts'
import { Temporal } from '../../src/core/clock.ts'
import { choresctl } from '../support/choresctl.ts'

interface Vector {
  readonly id: string
  readonly type: 'series' | 'nextFixed' | 'nextFloating'
  readonly rule?: object
  readonly unit?: string
  readonly n?: number
  readonly anchor?: string
  readonly localTime: string | null
  readonly tz: string
  readonly expectLocalDates: readonly string[]
  readonly expectUtc: readonly string[]
  readonly openSlot: string
  readonly completedAt: string
  readonly expectNextUtc: string
  readonly expectMissed: readonly string[]
}

interface Slot {
  readonly local: string
  readonly utc: string
}

const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL('../fixtures/recurrence.json', import.meta.url), 'utf8'),
)
const of = (type: Vector['type']) => vectors.filter((each) => each.type === type)
const now = Temporal.Instant.from('2026-11-24T09:00Z')
const ask = (given: object, text?: string) => preview(text, given, now).data
const minutes = (slot: Slot) => slot.utc.replace(':00Z', 'Z')

const optionsOf = ({ rule, unit, n, anchor, localTime, tz }: Vector) => ({
  jsonRule: JSON.stringify(rule ?? { kind: 'after', unit, n }),
  zone: tz,
  ...(anchor !== undefined && { anchor }),
  ...(localTime !== null && { time: localTime }),
})

describe('choresctl preview answers every vector', () => {
  test.each(of('series'))('$id', (vector) => {
    const count = String(vector.expectUtc.length)
    const { slots } = ask({ ...optionsOf(vector), count }) as { slots: readonly Slot[] }
    expect(slots.map(minutes)).toEqual(vector.expectUtc)
    expect(slots.map(({ local }) => local.slice(0, 10))).toEqual(vector.expectLocalDates)
  })

  test.each(of('nextFixed'))('$id', (vector) => {
    const { openSlot: open, completedAt: completed } = vector
    const answer = ask({ ...optionsOf(vector), open, completed }) as {
      next: Slot
      passed: readonly string[]
    }
    expect(minutes(answer.next)).toBe(vector.expectNextUtc)
    expect(answer.passed).toEqual(vector.expectMissed)
  })

  test.each(of('nextFloating'))('$id', (vector) => {
    const answer = ask({ ...optionsOf(vector), completed: vector.completedAt }) as { next: Slot }
    expect(minutes(answer.next)).toBe(vector.expectNextUtc)
    expect(answer).not.toHaveProperty('passed')
  })
})

describe('choresctl preview', () => {
  const fortnightly = {
    jsonRule: '{"kind":"weekly","n":2,"days":[0]}',
    anchor: '2026-01-05',
    time: '18:00',
    zone: 'Europe/Amsterdam',
  }

  test('a later start changes no slot, and the start itself is in', () => {
    const from = (start: string) => ask({ ...fortnightly, from: start, count: '1' })
    const slot = { local: '2026-03-02T18:00', utc: '2026-03-02T17:00:00Z' }
    expect(from('2026-03-01T00:00')).toEqual({ slots: [slot] })
    expect(from('2026-03-02T18:00')).toEqual({ slots: [slot] })
    expect(from('2026-03-02T17:00:00Z')).toEqual({ slots: [slot] })
  })

  test('a text that can be read in one way', () => {
    const given = {
      zone: 'Europe/Amsterdam',
      from: '2026-03-28T00:00',
      count: '2',
      locale: 'nl',
    }
    expect(ask(given, 'elke maandag en donderdag om 19:00')).toEqual({
      rule: { kind: 'weekly', n: 1, days: [0, 3] },
      text: 'elke maandag en donderdag om 19:00',
      slots: [
        { local: '2026-03-30T19:00', utc: '2026-03-30T17:00:00Z' },
        { local: '2026-04-02T19:00', utc: '2026-04-02T17:00:00Z' },
      ],
    })
  })

  test('a text that can be read in several ways gives all of them, the likeliest first', () => {
    const answer = ask({}, '3/4') as { readings: readonly { text: string }[] }
    expect(answer.readings.map(({ text }) => text)).toEqual(['Sat 3 Apr 2027', 'Thu 4 Mar 2027'])
  })

  test('a text that does not say at which times gives what it may mean', () => {
    const answer = ask({ locale: 'nl' }, 'twee keer per dag') as {
      readings: readonly { text: string }[]
    }
    expect(answer.readings.map(({ text }) => text)).toEqual([
      'elke dag om 08:00 en 20:00',
      'elke dag om 09:00 en 18:00',
    ])
    expect(() => ask({}, '40 times a day')).toThrow('does not say at which times')
  })

  test('a rule as a calendar reads it, where a calendar can', () => {
    const rrule = (more: object) => ask({ ...fortnightly, rrule: true, ...more })
    expect(rrule({})).toHaveProperty('rrule', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=MO')
    const floating = { jsonRule: '{"kind":"after","unit":"days","n":3}' }
    expect(rrule(floating)).toHaveProperty('rrule', null)
    expect(preview(undefined, { ...fortnightly, ...floating, rrule: true }, now).text).toMatch(
      /^no RRULE/,
    )
  })

  test('people get lines', () => {
    expect(preview(undefined, { ...fortnightly, count: '1' }, now).text).toBe(
      '  2026-01-05T18:00  (2026-01-05T17:00:00Z)',
    )
    const done = { open: '2026-01-05', completed: '2026-01-20T11:00Z' }
    expect(preview(undefined, { ...fortnightly, ...done }, now).text).toBe(
      '  passed over: 2026-01-19\n  2026-02-02T18:00  (2026-02-02T17:00:00Z)',
    )
    expect(preview('tomorrow 18:00', {}, now).text).toMatch(/^Wed 25 Nov 2026 18:00\n/)
  })

  test.each([
    ['a text that says nothing', [{}, 'move old monitor']],
    ['a day that is over', [{}, 'yesterday']],
    ['a rule that is no JSON', [{ ...fortnightly, jsonRule: '{' }]],
    ['a rule that is none', [{ ...fortnightly, jsonRule: '{"kind":"secondly"}' }]],
    [
      'a day that the rule does not have',
      [{ ...fortnightly, open: '2026-01-06', completed: '2026-01-07T00:00' }],
    ],
  ] as const)('cannot be read: %s', (_what, [given, text]) => {
    expect(() => ask(given, text)).toThrow(Unreadable)
  })

  test.each([
    ['neither a text nor a rule', [{}]],
    ['both', [fortnightly, 'today']],
    ['a rule without an anchor', [{ ...fortnightly, anchor: undefined }]],
    ['a completion of nothing', [{ ...fortnightly, completed: '2026-01-07T00:00' }]],
    ['no number', [{ ...fortnightly, count: 'many' }]],
    ['a zone on Mars', [{ ...fortnightly, zone: 'Mars/Olympus' }]],
    ['an offset for a zone', [{ ...fortnightly, zone: '+01:00' }]],
    ['30 February', [{ ...fortnightly, anchor: '2026-02-30' }]],
  ] as const)('is wrong usage: %s', (_what, [given, text]: readonly [object, string?]) => {
    expect(() => ask(given, text)).toThrow(WrongUsage)
  })
})

test('what a terminal would obey is not said back, in a text, in JSON and of a wrong option', async () => {
  const evil = 'x\u001b[2J\u009b31m\u202ey\u0007'
  for (const args of [[evil], [evil, '--json'], [`--${evil}`], ['--json-rule', evil]]) {
    const { code, out, err } = await choresctl(['preview', ...args], {})
    expect(code).not.toBe(0)
    expect(`${out}${err}`).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
  }
})

test('an option that no command has is wrong usage for a machine too', async () => {
  const { code, out } = await choresctl(['preview', '--nope', '--json'], {})
  expect(code).toBe(64)
  expect(JSON.parse(out)).toEqual({
    error: { code: 'usage', message: expect.stringContaining('--nope') },
  })
})
