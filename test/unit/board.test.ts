import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { locales } from '../../src/core/i18n/catalog.ts'
import {
  arrange,
  DONE_ROWS_MAX,
  type DoneItem,
  type OpenItem,
} from '../../src/features/board/board.ts'
import { ofAll, ofOne } from '../../src/features/board/board-answer.view.ts'
import { windowOf } from '../../src/features/board/coalesce.ts'
import { isDayStart, nextDayStart } from '../../src/features/board/day-start.ts'
import { post, whisperCard } from '../../src/interactions/response.ts'
import { complaintsOf } from '../../src/interactions/response-check.ts'
import { anId, everyDay, MIA, TOM } from '../support/build.ts'
import { textsOf } from '../support/worker.ts'

const NOON = Temporal.Instant.from('2030-03-01T12:00:00Z')

const anOpen = (n: number, over: Partial<OpenItem> = {}): OpenItem => ({
  id: anId(n),
  dueAt: NOON.add({ hours: n }),
  assigneeId: TOM,
  sharedBy: null,
  begunBy: null,
  mode: null,
  slot: `slot ${n}`,
  chore: { name: `Chore ${n}`, schedule: everyDay, closing: null, priority: 3 },
  ...over,
})

const aDone = (n: number, nextId: DoneItem['nextId'] = null): DoneItem => {
  const { id, dueAt, chore } = anOpen(n)
  return { id, dueAt, chore, by: MIA, nextId }
}

const opens = (count: number) => Array.from({ length: count }, (_, i) => anOpen(i))
const names = (rows: readonly { readonly chore: { readonly name: string } }[]) =>
  rows.map(({ chore }) => chore.name)

describe('the rows of the board', () => {
  test('are by when they are due, with what was just done in its place and its next turn nowhere', () => {
    const items = [anOpen(0), anOpen(2), anOpen(9)]
    const done = [aDone(1, anId(9))]
    const { rows, others, total } = arrange({ open: { items, total: 3 }, done })
    expect(names(rows)).toEqual(['Chore 0', 'Chore 1', 'Chore 2'])
    expect([others, total]).toEqual([[], 2])
  })

  test('are eight, and what has none is named under them', () => {
    const { rows, others, total } = arrange({ open: { items: opens(37), total: 200 }, done: [] })
    expect([rows.length, others.length, total]).toEqual([8, 29, 200])
  })

  test('of what was done never crowd out what is to be done', () => {
    const done = Array.from({ length: DONE_ROWS_MAX }, (_, i) => aDone(i))
    const items = Array.from({ length: 8 }, (_, i) => anOpen(20 + i))
    const { rows } = arrange({ open: { items, total: 8 }, done })
    expect(rows.filter((row) => 'assigneeId' in row)).toHaveLength(8 - DONE_ROWS_MAX)
  })

  test('bring the next turn of what was done too late to have a row', () => {
    const items = [...opens(8), anOpen(40)]
    const { rows, others } = arrange({ open: { items, total: 9 }, done: [aDone(30, anId(40))] })
    expect(names(rows)).toEqual(names(opens(8)))
    expect(names(others)).toEqual(['Chore 40'])
  })
})

/** Every character of it is escaped, so that it is twice as long in the message. */
const LONGEST = '*'.repeat(80)

const drawing = { revision: 2_147_483_647, mark: 'm'.repeat(22), myChoresId: '1:chores.mine:m' }

function drawn(locale: string, count: number, doneCount = 0) {
  const chore = { name: LONGEST, schedule: { ...everyDay, time: null }, closing: null, priority: 3 }
  const items = Array.from({ length: Math.min(count, 37) }, (_, i) => anOpen(i, { chore }))
  const done = Array.from({ length: doneCount }, (_, i) => ({ ...aDone(50 + i), chore }))
  return {
    content: {
      ...arrange({ open: { items, total: count }, done }),
      now: NOON,
      dayEnd: NOON.add({ hours: 11 }),
      zone: 'Europe/Amsterdam',
      locale,
      boardChannelId: null,
      ids: { join: '1:members.join', add: '1:chore.add', look: '1:chores.look' },
    },
    board: { channelId: '400000000000000004', messageId: '500000000000000005' },
  }
}

describe.each(locales)('in %s', (locale) => {
  test.each([0, 1, 8, 9, 33, 34, 40, 200])(
    'a board of %i chores fits Discord, for all and for one',
    (count) => {
      for (const doneCount of [0, DONE_ROWS_MAX]) {
        const board = drawn(locale, count, doneCount)
        const reader = { guildId: '300000000000000003', locale, mayManage: true }
        expect(complaintsOf(post(...ofAll(board, drawing)), { locale })).toEqual([])
        expect(complaintsOf(whisperCard(...ofOne(reader, board, drawing)), { locale })).toEqual([])
      }
    },
  )
})

const optionsOf = (board: ReturnType<typeof drawn>) =>
  (JSON.stringify(ofAll(board, drawing)).match(/"value":"[^"]+"/g) ?? []).map((text) =>
    text.slice(9, -1),
  )

test('the list of others has all of them while it can, and then leads to all', () => {
  expect(optionsOf(drawn('nl', 8))).toEqual([])
  expect(optionsOf(drawn('nl', 33))).toHaveLength(25)
  expect(optionsOf(drawn('nl', 33))).not.toContain('all')
  expect(optionsOf(drawn('nl', 34))).toHaveLength(25)
  expect(optionsOf(drawn('nl', 34)).at(-1)).toBe('all')
})

test('an empty board says calmly that there is nothing, and asks for a chore', () => {
  const board = drawn('en-US', 0)
  expect(textsOf(ofAll(board, drawing))).toContain('Nothing has to be done')
  const primary = /"style":1,"label":"([^"]+)"/g
  const standsOut = (of: ReturnType<typeof drawn>) =>
    [...JSON.stringify(ofAll(of, drawing)).matchAll(primary)].map(([, label]) => label)
  expect(standsOut(board)).toEqual(['Add chore'])
  expect(standsOut(drawn('en-US', 3))).toEqual(['Join'])
  expect(textsOf(ofAll(drawn('en-US', 0, 1), drawing))).toContain('Everything is done for now')
})

describe('a window of five seconds', () => {
  const at = (time: string) => windowOf(Temporal.Instant.from(`2030-03-01T12:00:${time}Z`))

  test('is one for all who ask in it, and ends after each of them by any clock', () => {
    expect(at('00').key).toBe(at('04.999').key)
    expect(at('05').key).not.toBe(at('04.999').key)
    expect(at('04.999').end.toString()).toBe('2030-03-01T12:00:05.5Z')
  })
})

describe('a morning', () => {
  const amsterdam = { zone: 'Europe/Amsterdam', dayStartMinutes: 0 }
  const after = (instant: string, days = amsterdam) =>
    nextDayStart(Temporal.Instant.from(instant), days).toString()

  test.each([
    ['in winter', '2030-01-01T12:00:00Z', '2030-01-02T04:00:00Z'],
    ['before the clocks are put forward', '2030-03-30T12:00:00Z', '2030-03-31T03:00:00Z'],
    ['before they are put back', '2030-10-26T12:00:00Z', '2030-10-27T04:00:00Z'],
    ['at the moment itself is tomorrow’s', '2030-01-02T04:00:00Z', '2030-01-03T04:00:00Z'],
  ])('%s is at five', (_, now, next) => {
    expect(after(now)).toBe(next)
  })

  test('is when the day begins there, also where the clock jumps over that or has it twice', () => {
    const days = (minutes: number) => ({ zone: 'Europe/Amsterdam', dayStartMinutes: minutes })
    expect(after('2030-03-30T12:00:00Z', days(150))).toBe('2030-03-31T01:30:00Z')
    expect(after('2030-10-26T12:00:00Z', days(150))).toBe('2030-10-27T00:30:00Z')
    expect(after('2030-01-01T12:00:00Z', days(23 * 60))).toBe('2030-01-01T22:00:00Z')
  })

  test('is known as one, and nothing else is', () => {
    const morning = nextDayStart(NOON, amsterdam)
    expect(isDayStart(morning, amsterdam)).toBe(true)
    expect(isDayStart(morning, { ...amsterdam, zone: 'Asia/Tokyo' })).toBe(false)
    expect(isDayStart(morning, { ...amsterdam, dayStartMinutes: 60 })).toBe(false)
  })
})

test('a board of a server that rests says so and until when; pips stand beside what is done several times', () => {
  const { content, board } = drawn('nl', 0)
  const run: OpenItem = {
    ...anOpen(1),
    slot: '2030-03-03#2',
    dueAt: NOON.add({ hours: 59 }),
    chore: {
      name: 'Hardlopen',
      schedule: { ...everyDay, rule: { kind: 'quota', n: 3, per: 'week' }, time: null },
      closing: null,
      priority: 3,
    },
  }
  const waiting: OpenItem = {
    ...anOpen(2),
    dueAt: NOON.subtract({ hours: 48 }),
    chore: { ...anOpen(2).chore, closing: 'neverOverdue' },
  }
  const saidOf = (over: object) =>
    textsOf(
      ofAll({ content: { ...content, ...over, rows: [run, waiting], total: 2 }, board }, drawing),
    )
  expect(saidOf({})).toContain('●○○ 1 van 3 deze week')
  expect(saidOf({})).toContain('Geen haast: hij wacht sinds')
  expect(saidOf({})).not.toMatch(/pauze|Te laat/)
  expect(saidOf({ pause: { until: NOON } })).toContain('heeft pauze tot <t:1898596800:f>')
  expect(saidOf({ pause: { until: null } })).toContain('heeft pauze: niets telt als gemist')
})
