import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { locales } from '../../src/core/i18n/catalog.ts'
import { REQUIREMENTS } from '../../src/features/model/requirement.ts'
import { sayWhen } from '../../src/features/recurrence/index.ts'
import { rotationOf } from '../../src/features/rotations/index.ts'
import { cellOf, fused } from '../../src/features/transfer/cell.ts'
import { csv } from '../../src/features/transfer/csv.ts'
import { ROWS_MAX, rowsOf } from '../../src/features/transfer/csv-rows.ts'
import { json } from '../../src/features/transfer/json.ts'
import { readFile } from '../../src/features/transfer/read-file.ts'
import { weighRow } from '../../src/features/transfer/weigh-row.flow.ts'
import { aChore, anId, MIA, TOM } from '../support/build.ts'
import { dice, oneOf, type Roll } from '../support/dice.ts'
import { anySchedule } from '../support/schedules.ts'

const now = Temporal.Instant.from('2030-01-01T12:00:00Z')
const zone = 'Europe/Amsterdam'
const context = { now, zone, dayStartMinutes: 0, locale: 'en-US' }

/** What becomes of each row: its name and when it comes, or what is in the way. */
function outcomesOf(text: string) {
  const read = readFile(text, zone)
  if (!read.ok) return read.refusal.code
  return [...read.value.rows].map(({ row, draft }) => {
    const weighed = weighRow(draft, context)
    if (!weighed.ok) return `${row}: ${weighed.refusal.code}`
    const { schedule, name } = weighed.value
    return `${row}: ${name}, ${sayWhen(schedule, 'en-GB')}, from ${schedule.anchor}`
  })
}

const refusalOf = (text: string) => {
  const read = rowsOf(text)
  return read.ok ? [...read.value] : read.refusal
}

const PIECES = ['=1+1', '+', '-', '@', "'", '"', ',', ';', 'é', '🧹', '＝', 'x', '\\']
const wordsOf = (roll: Roll) =>
  Array.from({ length: 1 + roll(6) }, () => PIECES[roll(PIECES.length)]).join('')

const ASSIGNMENTS = [
  { kind: 'anyone' },
  { kind: 'person', member: MIA },
  { kind: 'several', members: [TOM, MIA], mode: 'together' },
  rotationOf([MIA, TOM], { strategy: 'shuffle', rotateEvery: { n: 2, unit: 'week' } }),
  rotationOf([], { among: { kind: 'role', roleId: TOM }, onMiss: 'stay', helperRule: 'credit' }),
] as const

const AGREEING = [[], ['manager'], ['member']] as const

const aChoreOf = (roll: Roll) =>
  aChore({
    name: wordsOf(roll),
    notes: `${wordsOf(roll)}\n${wordsOf(roll)}`,
    area: oneOf(roll, [null, { id: anId(7), name: wordsOf(roll) }]) ?? null,
    schedule: anySchedule(roll, { from: '2030-01-02' }),
    assignment: oneOf(roll, ASSIGNMENTS) ?? { kind: 'anyone' },
    effort: 1 + roll(5),
    priority: 1 + roll(5),
    closing: oneOf(roll, [null, 'lock'] as const) ?? null,
    requires: [...REQUIREMENTS.filter(() => roll(2)), ...(oneOf(roll, AGREEING) ?? [])],
    steps: Array.from({ length: roll(4) }, (_, n) => ({ id: anId(20 + n), text: wordsOf(roll) })),
  })

test('what is exported is read again as the same chores, as CSV and as JSON, whatever their words', () => {
  const roll = dice(2026)
  for (let count = 0; count < 200; count += 1) {
    const chore = aChoreOf(roll)
    const writing = { now, locale: oneOf(roll, locales) ?? 'nl' }
    const written = { ...writing, zones: new Set([zone]), since: now }
    for (const format of [csv, json]) {
      const line = format.chore({ chore, next: null }, writing, 0)
      const read = readFile(format.before(written) + line + format.after, zone)
      const weighed = read.ok && [...read.value.rows].map(({ draft }) => weighRow(draft, context))
      const { name, schedule, assignment, area, notes, effort, priority, closing } = chore
      const rest = { assignment, notes, effort, priority, closing, requires: chore.requires }
      const steps = chore.steps.map(({ text }) => text)
      const value = { name, schedule, area: area?.name ?? null, ...rest, steps }
      expect(weighed).toEqual([{ ok: true, value }])
    }
  }
})

describe('a file of CSV', () => {
  test.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\u{FEFF}a;b\n"1;""x""";\n',
      [
        ['a', 'b'],
        ['1;"x"', ''],
      ],
    ],
    [
      'a\tb\r1\t"two\nlines"',
      [
        ['a', 'b'],
        ['1', 'two\nlines'],
      ],
    ],
    [
      'a,b\n"1"x,2',
      [
        ['a', 'b'],
        ['1x', '2'],
      ],
    ],
    ['', []],
  ])('%j', (text, rows) => {
    expect(refusalOf(text)).toEqual(rows)
  })

  test('whose quotes never end, or that has too many rows, is refused in words', () => {
    expect(refusalOf('a,b\n1,"2\n3,4')).toEqual({ code: 'file.quote', args: { row: 2 } })
    const many = `name,when\n${'x,every day\n'.repeat(ROWS_MAX)}`
    expect(readFile(many, zone).ok).toBe(true)
    expect(readFile(`${many}\r\n,\r\n`, zone).ok).toBe(true)
    expect(readFile(`${many}x,y\n`, zone)).toMatchObject({ refusal: { code: 'file.tooMany' } })
  })

  test('of a great size is read or refused, however its quotes stand', () => {
    // Two passes by the way it is written: each search begins where the one before ended, so no clock is asked.
    const outcomeOf = (hostile: string) => {
      const read = rowsOf(`a,b\n${hostile.repeat(400_000)}`)
      return read.ok ? [...read.value].length : read.refusal.code
    }
    expect(['"', '""', ',', '"a""', ' ', 'a"', '",'].map(outcomeOf)).toEqual(Array(7).fill(2))
    expect(outcomeOf('\r')).toBe('file.large')
  })

  test('has chores when it names them and says when they come; each row that cannot be read says why', () => {
    const long = 'x'.repeat(81)
    expect(
      outcomesOf(
        `Name;When;Effort;Who;Starts\nDishes;every day 19:00;;;\n;every day;;;\nA;;;;\nB;when pigs fly;;;\n` +
          `C;1 jan 2020;;;\n${long};every day;;;\nD;every day;9;;\nE;every day;;Mia;\nF;every day;;;never\n\n`,
      ),
    ).toEqual([
      '2: Dishes, every day 19:00, from 2030-01-01',
      '3: row.noName',
      '4: row.noWhen',
      '5: row.when',
      '6: row.past',
      '7: row.name',
      '8: row.level',
      '9: row.who',
      '10: row.starts',
    ])
    expect(outcomesOf('a,b\n1,2')).toBe('file.columns')
    expect(outcomesOf('name,when\n')).toBe('file.empty')
    expect(outcomesOf('{"a":')).toBe('file.json')
    expect(outcomesOf('[1,null,{"__proto__":{"name":1}}]')).toBe('file.columns')
  })
})

test('a cell says the same when it is read, however it begins: also what a spreadsheet would reckon', () => {
  const pieces = ['=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', '＝', 'x', ' ']
  const roll = dice(4180)
  for (let count = 0; count < 5_000; count += 1) {
    const text = Array.from({ length: 1 + roll(5) }, () => oneOf(roll, pieces)).join('')
    const cell = cellOf(text)
    expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/)
    const rows = rowsOf(`a,b\n${cell},end`)
    const [, [read = '', end] = []] = rows.ok ? rows.value : []
    expect([fused(read), end]).toEqual([text, 'end'])
  }
})

test('a project of Todoist: its tasks, with what repeats from when it was done', () => {
  expect(
    outcomesOf(
      'TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE\n' +
        'section,Kitchen,,,,,,,,\ntask,Dishes,,1,1,Mia (1),,every day at 19:00,en,\n' +
        'note,Hot water,,,,,,,,\ntask,Plants,,4,1,,,every! 3 days,en,\n' +
        'task,Odd,,4,1,,,every! other moon,en,\ntask,None,,4,1,,,,,\n',
    ),
  ).toEqual([
    '3: Dishes, every day 19:00, from 2030-01-01',
    '5: Plants, 3 days after done, from 2030-01-01',
    '6: row.repeats',
    '7: row.noWhen',
  ])
})

test('what is asked for and the steps are read, or what is in the way is said', () => {
  const table = (requires: string, steps: string) =>
    outcomesOf(`name,when,requires,steps\nA,every day,"${requires}","${steps}"\n`)
  const added = ['2: A, every day, from 2030-01-01']
  expect(table('photo note manager', '- Wash\n\n =Dry \r\n')).toEqual(added)
  expect(table('photo, note, note', Array(15).fill('x').join('\n'))).toEqual(added)
  expect(table('video', '')).toEqual(['2: row.requires'])
  expect(table('manager member', '')).toEqual(['2: row.requires'])
  expect(table('', Array(16).fill('x').join('\n'))).toEqual(['2: row.steps'])
  expect(table('', 'x'.repeat(81))).toEqual(['2: row.step'])
  const json = JSON.stringify([
    { name: 'A', when: 'every day', notes: 'a\0b', steps: ['a\0', 1, {}] },
  ])
  const read = readFile(json, zone)
  expect(
    read.ok && [...read.value.rows].map(({ draft }) => weighRow(draft, context)),
  ).toMatchObject([{ value: { notes: 'a b', steps: ['a', '1'] } }])
})

test('the chores of Grocy, without those that are put away; what no schedule says is named', () => {
  const chore = (name: string, period: object) => ({
    name,
    period_type: 'daily',
    period_interval: 1,
    start_date: '2029-12-03 19:00:00',
    active: 1,
    ...period,
  })
  expect(
    outcomesOf(
      JSON.stringify([
        chore('Dishes', { period_interval: '2' }),
        chore('Bins', { period_type: 'weekly', period_config: 'monday,thursday' }),
        chore('Rent', { period_type: 'monthly', period_days: '31', track_date_only: 1 }),
        chore('Cat', { period_type: 'hourly', period_interval: 8 }),
        chore('Windows', { period_type: 'manually' }),
        chore('Old', { active: 0 }),
        chore('Boiler', { period_type: 'yearly' }),
        chore('Plants', { period_type: 'dynamic-regular', period_days: 4 }),
        chore('Adaptive', { period_type: 'adaptive' }),
        chore('Odd', { period_type: '__proto__' }),
      ]),
    ),
  ).toEqual([
    '1: Dishes, every 2 days 19:00, from 2029-12-03',
    '2: Bins, every Monday and Thursday 19:00, from 2029-12-03',
    '3: Rent, every month on the 31st, from 2029-12-03',
    '4: Cat, 8 hours after done, from 2030-01-01',
    '5: row.repeats',
    '7: Boiler, every year on 3 Dec 19:00, from 2029-12-03',
    '8: Plants, 4 days after done 19:00, from 2030-01-01',
    '9: row.repeats',
    '10: row.repeats',
  ])
})

describe('the chores of donetick', () => {
  const chore = (name: string, frequencyType: string, over: object = {}) => ({
    name,
    frequencyType,
    frequency: 1,
    frequencyMetadata: {},
    nextDueDate: '2030-01-07T18:00:00Z',
    isRolling: false,
    isActive: true,
    ...over,
  })
  const on = (frequencyMetadata: object | string, frequency = 1) => ({
    frequencyMetadata,
    frequency,
  })
  const whensOf = (...all: readonly object[]) => {
    const read = outcomesOf(JSON.stringify(all))
    return Array.isArray(read) ? read.map((one) => one.split(', from')[0]) : read
  }

  test('come at the time of their next turn, in the zone of the server, as its API answers', () => {
    const res = [
      chore('Dishes', 'daily'),
      chore('Undated', 'weekly', { nextDueDate: null }),
      chore('Old', 'daily', { isActive: false }),
      chore('Call', 'once'),
      chore('Odd', 'adaptive'),
      chore('Thing', 'trigger'),
    ]
    expect(outcomesOf(JSON.stringify({ res }))).toEqual([
      '1: Dishes, every day 19:00, from 2030-01-07',
      '2: row.repeats',
      '4: Call, Mon 7 Jan 2030 19:00, from 2030-01-07',
      '5: row.repeats',
      '6: row.repeats',
    ])
    expect(outcomesOf(JSON.stringify(res))).toEqual(outcomesOf(JSON.stringify({ res })))
  })

  test('repeat as its rules of RFC 5545 say, where one of ours says the same', () => {
    expect(
      whensOf(
        chore('A', 'daily', { frequency: 2 }),
        chore('B', 'weekly', on({ days: ['monday', 'friday'] }, 2)),
        chore('C', 'monthly', on({ monthDays: [15] }, 3)),
        chore('D', 'monthly', on({ monthDays: [1, 15] })),
        chore('E', 'monthly', on({ setPos: [-1], days: ['friday'], dayToken: 'specific' })),
        chore('F', 'monthly', on({ setPos: [-1], dayToken: 'day' })),
        chore('G', 'monthly', on({ setPos: [1], dayToken: 'weekday' })),
        chore('H', 'monthly', on({ setPos: [-2], days: ['sunday'] })),
        chore('I', 'yearly', on({ months: ['january'] }, 2)),
        chore('J', 'yearly', on({ months: ['january', 'june'] })),
        chore('K', 'hourly', { frequency: 6, isRolling: true }),
        chore('L', 'hourly', { frequency: 6 }),
        chore('M', 'weekly', { frequency: 2, isRolling: true }),
      ),
    ).toEqual([
      '1: A, every 2 days 19:00',
      '2: B, every 2 weeks on Monday and Friday 19:00',
      '3: C, every 3 months on the 15th 19:00',
      '4: row.repeats',
      '5: E, every month on the last Friday 19:00',
      '6: F, every month on the last day 19:00',
      '7: row.repeats',
      '8: row.repeats',
      '9: I, every 2 years on 7 Jan 19:00',
      '10: J, every month on the 7th 19:00, in January and June',
      '11: K, 6 hours after done',
      '12: row.repeats',
      '13: M, 2 weeks after done 19:00',
    ])
  })

  test('repeat as its versions before that say, whose metadata may be a text', () => {
    expect(
      whensOf(
        chore('A', 'weekly'),
        chore('B', 'interval', { ...on({ unit: 'days' }, 3), isRolling: true }),
        chore('C', 'interval', on(JSON.stringify({ unit: 'months', time: 'x' }), 2)),
        chore('D', 'days_of_the_week', on('{"days":["monday","friday"]}')),
        chore('E', 'days_of_the_week', on({ days: [], weekPattern: 'every_week' })),
        chore(
          'F',
          'days_of_the_week',
          on({ days: ['monday'], weekPattern: 'week_of_month', occurrences: [2] }),
        ),
        chore(
          'G',
          'days_of_the_week',
          on({ days: ['monday'], weekPattern: 'week_of_quarter', occurrences: [2] }),
        ),
        chore('H', 'day_of_the_month', on({ months: [] }, 5)),
        chore('I', 'day_of_the_month', on({ months: ['march', 'April'] }, 5)),
        chore('J', 'day_of_the_month', on({ months: ['smarch'] }, 5)),
        chore('K', 'yearly'),
      ),
    ).toEqual([
      '1: A, every Monday 19:00',
      '2: B, 3 days after done 19:00',
      '3: C, every 2 months on the 7th 19:00',
      '4: D, every Monday and Friday 19:00',
      '5: row.repeats',
      '6: F, every month on the second Monday 19:00',
      '7: row.repeats',
      '8: H, every month on the 5th 19:00',
      '9: I, every month on the 5th 19:00, in March and April',
      '10: row.repeats',
      '11: K, every year on 7 Jan 19:00',
    ])
  })

  test('have steps in their order, who has to agree, and notes without the marks of HTML', () => {
    const subTasks = [
      { id: 2, orderId: 1, name: 'Dry', completedAt: null },
      { id: 1, orderId: 0, name: 'Wash', completedAt: '2030-01-01T00:00:00Z' },
      'no step',
    ]
    const over = { subTasks, requireApproval: true, priority: 1, description: '<p>Hot</p>' }
    const read = readFile(JSON.stringify([chore('Dishes', 'daily', over)]), zone)
    const weighed = read.ok && [...read.value.rows].map(({ draft }) => weighRow(draft, context))
    expect(weighed).toMatchObject([
      { value: { steps: ['Wash', 'Dry'], requires: ['manager'], priority: 5, notes: 'Hot' } },
    ])
  })

  test('with names that every object has are chores like any other, or none', () => {
    for (const name of ['__proto__', 'constructor', 'toString', '__defineGetter__'])
      expect(
        whensOf(
          chore(name, name, { priority: name }),
          chore('B', 'interval', on({ unit: name, days: name, months: [name] })),
          chore(name, 'daily', { priority: name }),
        ),
      ).toEqual(['1: row.repeats', '2: row.repeats', `3: ${name}, every day 19:00`])
  })
})
