import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { locales } from '../../src/core/i18n/catalog.ts'
import { parseWhen, type Schedule } from '../../src/features/recurrence/index.ts'
import { rotationOf } from '../../src/features/rotations/index.ts'
import { ics } from '../../src/features/transfer/calendar.ts'
import { folded } from '../../src/features/transfer/calendar-lines.ts'
import { zoneLines } from '../../src/features/transfer/calendar-zone.ts'
import { csv } from '../../src/features/transfer/csv.ts'
import { type Exported, FORMATS } from '../../src/features/transfer/exported.ts'
import { exportedCard } from '../../src/features/transfer/exported.view.ts'
import { json } from '../../src/features/transfer/json.ts'
import { whisperCard } from '../../src/interactions/response.ts'
import { complaintsOf } from '../../src/interactions/response-check.ts'
import { aChore, anId, everyDay, MIA, TOM } from '../support/build.ts'
import { dice, type Roll } from '../support/dice.ts'
import { anySchedule } from '../support/schedules.ts'

const now = Temporal.Instant.from('2030-01-01T12:00:00Z')
const writing = { now, locale: 'en-US' }
const next: NonNullable<Exported['next']> = {
  slot: '2030-01-01T19:00',
  dueAt: Temporal.Instant.from('2030-01-01T18:00:00Z'),
  postponedFrom: null,
}
const written = { ...writing, zones: new Set(['Europe/Amsterdam']), since: now }

const exported = (
  over: Partial<Exported['chore']> = {},
  turn: Partial<NonNullable<Exported['next']>> = {},
) => ({
  chore: { ...aChore(), ...over },
  next: { ...next, ...turn },
})

/** RFC 4180, read by somebody else than who writes it. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (const [, quoted, plain = '', end] of text.matchAll(cell)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

const fileOf = (...all: readonly Exported[]) =>
  csv.before(written) + all.map((each, i) => csv.chore(each, writing, i)).join('') + csv.after

function recordsOf(text: string) {
  const [names = [], ...rows] = cellsOf(text.replace(/^\u{FEFF}/u, ''))
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])))
}

const PIECES = ['=1+1', '+', '-', '@', "'", '"', ',', ';', '\n', 'é', '🧹', '＝', ' ', 'x', '\\']
const wordsOf = (roll: Roll) =>
  Array.from({ length: 1 + roll(6) }, () => PIECES[roll(PIECES.length)]).join('')

test('what a row of CSV says reads back to the same chore, whatever its words are', () => {
  const roll = dice(4180)
  for (let count = 0; count < 2_000; count += 1) {
    const schedule = anySchedule(roll, { from: '2030-01-02' })
    const name = wordsOf(roll)
    const notes = wordsOf(roll)
    const locale = locales[roll(locales.length)] ?? 'nl'
    const line = csv.chore(exported({ name, notes, schedule }), { now, locale }, 0)
    const [record] = recordsOf(csv.before(written) + line)
    const undo = (cell = '') => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell)
    expect(undo(record?.name)).toBe(name)
    expect(undo(record?.notes)).toBe(notes)
    const read = parseWhen(record?.when ?? '', {
      now,
      zone: schedule.zone,
      dayStartMinutes: 0,
      locale,
    })
    expect(read.ok && { ...read.value.schedule, anchor: record?.starts }).toEqual(schedule)
  }
})

test('no cell begins as a formula does', () => {
  for (const begin of ['=', '+', '-', '@', '＝', "'="]) {
    const [record] = recordsOf(fileOf(exported({ name: `${begin}cmd|' /C calc'!A0` })))
    expect(record?.name).toBe(`'${begin}cmd|' /C calc'!A0`)
  }
  expect(recordsOf(fileOf(exported({ name: "'t Zand" })))[0]?.name).toBe("'t Zand")
})

test('whose a chore is stands in the row as mentions, and how it is shared out beside them', () => {
  const rotation = rotationOf([MIA, TOM], { rotateEvery: { n: 2, unit: 'week' } })
  const all = [
    exported(),
    exported({ assignment: { kind: 'person', member: MIA } }),
    exported({ assignment: { kind: 'several', members: [TOM, MIA], mode: 'each' } }),
    exported({ assignment: rotation }),
    exported({ assignment: { ...rotation, among: { kind: 'role', roleId: TOM } } }),
  ]
  const whose = recordsOf(fileOf(...all)).map(({ who, shared, turnEvery }) => [
    who,
    shared,
    turnEvery,
  ])
  expect(whose).toEqual([
    ['', '', ''],
    [`<@${MIA}>`, '', ''],
    [`<@${TOM}> <@${MIA}>`, 'each', ''],
    [`<@${MIA}> <@${TOM}>`, 'inOrder', '2 week'],
    [`<@&${TOM}>`, 'inOrder', '2 week'],
  ])
})

test('the file of JSON is one document, with every chore as it is kept', () => {
  const all = [exported(), exported({ name: '"Bins"', notes: 'a\nb' })]
  const text =
    json.before(written) + all.map((each, i) => json.chore(each, writing, i)).join('') + json.after
  const read = JSON.parse(text)
  expect(read).toMatchObject({ format: 'chorestree', version: 1 })
  expect(read.chores).toMatchObject([
    { name: 'Dishes', when: 'every day 19:00', schedule: everyDay, assignment: { kind: 'anyone' } },
    { name: '"Bins"', notes: 'a\nb' },
  ])
  expect(JSON.parse(json.before(written) + json.after).chores).toEqual([])
})

const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

test('the calendar tells each chore in its own zone, with its rule, and its words escaped', () => {
  const area = { id: anId(5), name: 'Kitchen, hall' }
  const lines = unfolded(ics.chore(exported({ name: 'a;b\\c', notes: 'x\ny', area }), writing, 0))
  expect(lines).toEqual([
    'BEGIN:VEVENT',
    `UID:${anId(1)}@chorestree`,
    'DTSTAMP:20300101T120000Z',
    'DTSTART;TZID=Europe/Amsterdam:20300101T190000',
    'RRULE:FREQ=DAILY',
    String.raw`SUMMARY:a\;b\\c`,
    String.raw`DESCRIPTION:x\ny`,
    String.raw`CATEGORIES:Kitchen\, hall`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    '',
  ])
})

test('several times a day are an event each, any time is a day, and what counts from a completion comes once', () => {
  const starts = (
    over: Partial<Exported['chore']>,
    turn: Partial<NonNullable<Exported['next']>> = {},
  ) =>
    unfolded(ics.chore(exported(over, turn), writing, 0)).filter((line) =>
      /^(UID|DTSTART|RRULE|RECURRENCE-ID)/.test(line),
    )
  const times: Schedule = {
    ...everyDay,
    rule: { kind: 'daily', n: 1, times: ['08:00', '19:00'] },
    time: null,
  }
  expect(starts({ schedule: times })).toEqual([
    `UID:${anId(1)}-0800@chorestree`,
    'DTSTART;TZID=Europe/Amsterdam:20300101T080000',
    'RRULE:FREQ=DAILY',
    `UID:${anId(1)}-1900@chorestree`,
    'DTSTART;TZID=Europe/Amsterdam:20300101T190000',
    'RRULE:FREQ=DAILY',
  ])
  const anyTime: Schedule = { ...everyDay, rule: { kind: 'quota', n: 2, per: 'week' }, time: null }
  expect(starts({ schedule: anyTime }, { slot: '2030-01-06#1' })).toContain(
    'DTSTART;VALUE=DATE:20300106',
  )
  const after: Schedule = { ...everyDay, rule: { kind: 'after', unit: 'days', n: 3 } }
  expect(starts({ schedule: after }, { slot: '2030-01-01T19:00~2029-12-29T08:00:00Z' })).toEqual([
    `UID:${anId(1)}@chorestree`,
    'DTSTART:20300101T180000Z',
  ])
  const moved = {
    dueAt: Temporal.Instant.from('2030-01-03T09:00:00Z'),
    postponedFrom: next.dueAt,
  }
  expect(starts({}, moved).slice(3)).toEqual([
    `UID:${anId(1)}@chorestree`,
    'RECURRENCE-ID;TZID=Europe/Amsterdam:20300101T190000',
    'DTSTART:20300103T090000Z',
  ])
})

test('no line of a calendar is longer than 75 octets, and none is cut within a character', () => {
  for (const line of ['x'.repeat(75), 'x'.repeat(300), '🧹é'.repeat(200)]) {
    const parts = folded(line).split('\r\n').slice(0, -1)
    for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
    expect(unfolded(folded(line))).toEqual([line, ''])
  }
})

test('a zone tells when its clock changes, and one that never does tells its one offset', () => {
  const amsterdam = unfolded(zoneLines('Europe/Amsterdam', { now, since: now })).join('\n')
  expect(amsterdam).toContain(
    'BEGIN:DAYLIGHT\nDTSTART:20300331T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRDATE:20310330T020000,',
  )
  expect(amsterdam).toContain(
    'BEGIN:STANDARD\nDTSTART:20301027T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRDATE:20311026T030000,',
  )
  expect(unfolded(zoneLines('Asia/Kolkata', { now, since: now }))).toEqual([
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Kolkata',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0530',
    'TZOFFSETTO:+0530',
    'END:STANDARD',
    'END:VTIMEZONE',
    '',
  ])
})

test.each(locales)('the card with the file is within what Discord takes, in %s', (locale) => {
  for (const format of FORMATS)
    for (const isWhole of [true, false]) {
      const shown = { format, isWhole, count: 10_000, name: `chores-2030-01-01.${format}` }
      expect(complaintsOf(whisperCard(exportedCard(locale, shown)), { locale })).toEqual([])
    }
})
