import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { completeEarlier } from '../../src/features/completions/complete-earlier.flow.ts'
import { completeChore, undoCompletion } from '../../src/features/completions/index.ts'
import { changeSettings } from '../../src/features/guilds/index.ts'
import type { Closing } from '../../src/features/model/closing.ts'
import { addChore } from '../../src/features/planning/index.ts'
import { features as replays } from '../../src/features/replay.ts'
import { person } from '../../src/features/rotations/index.ts'
import { skipChore } from '../../src/features/turns/skip-chore.flow.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake, MIA, TOM } from '../support/build.ts'
import { fireDue } from '../support/fire-due.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** A guild in Amsterdam, where the clock stands still until a test moves it. */
async function setup(now: string, { dayStartMinutes = 0 } = {}) {
  const time = { now: Temporal.Instant.from(now) }
  const app = database.appFor('owner', { clock: { now: () => time.now } })
  const guildId = aSnowflake()
  const base = { guildId, guildLocale: 'nl', correlationId: 'test' }
  await changeSettings(app, {
    ...base,
    by: MIA,
    change: (before) => ({ ...before, zone: 'Europe/Amsterdam', dayStartMinutes }),
  })
  /** In Amsterdam, in winter. */
  const at = (local: string) => {
    time.now = Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam').toInstant()
  }
  return {
    app,
    at,
    async add(when: string, closing: Closing | null = null) {
      const wanted = { ...base, by: MIA, locale: 'en-US', name: 'Bins', when, closing }
      const added = await addChore(app, { ...wanted, assignment: person(TOM) })
      return added.ok ? added.value : fail(added.refusal.code)
    },
    done: (occurrenceId: string, by = MIA, isManager = false) =>
      completeChore(app, { ...base, occurrenceId, by, isManager }),
    /** Only whose turn it is, and managers. */
    restrict: () =>
      changeSettings(app, {
        ...base,
        by: MIA,
        change: (before) => ({ ...before, completing: 'restricted' }),
      }),
    skip: (occurrenceId: string, isManager: boolean) =>
      skipChore(app, { ...base, occurrenceId, by: TOM, isManager, reason: null }),
    /** Said in words, of the turn that is open. */
    async doneAt(when: string) {
      const [open] = await database.admin<{ id: string }[]>`
        select id from occurrences where guild_id = ${guildId} and status = 'open'`
      const wanted = { ...base, by: TOM, locale: 'en-US', when, asksEarly: true }
      return completeEarlier(app, { ...wanted, occurrenceId: open?.id ?? '' })
    },
    verify: () =>
      createVerify(database.appFor('owner', { isolation: 'repeatable read' }).db, replays)(guildId),
    whose: async () =>
      (
        await database.admin<{ whose: string | null }[]>`
          select assignee_id::text as whose from occurrences
          where guild_id = ${guildId} and status = 'open'`
      ).map(({ whose }) => whose),
    undo: (occurrenceId: string) =>
      undoCompletion(app, { ...base, occurrenceId, by: MIA, isManager: true }),
    /** Each turn: its slot, how it is, and whose it is. */
    turns: async () =>
      (
        await database.admin<{ slot: string; status: string }[]>`
          select slot, status from occurrences where guild_id = ${guildId} order by due_at, slot`
      ).map(({ slot, status }) => `${slot.replace(/~.*/, '')} ${status}`),
    rows: () => database.admin`
      select id, slot, status, assignee_id, due_at, closes_at from occurrences
      where guild_id = ${guildId} order by id`,
    /** What the scheduler does with all that is due. */
    fire: () => fireDue(database.admin, app, guildId),
  }
}

function fail(why: string): never {
  throw new Error(why)
}

// Monday 5 January 2026; each chore is added a few days before, and open for its first slot.
test.each([
  ['E1', 'every monday 18:00', '01-03T12:00', '01-12T18:00', []],
  ['E2', 'every monday 18:00', '01-07T12:00', '01-12T18:00', []],
  ['E3', 'every monday 18:00', '01-20T12:00', '01-26T18:00', ['01-12T18:00', '01-19T18:00']],
  ['E5', 'every day from 5 jan 18:00', '01-06T00:30', '01-06T18:00', []],
  ['E6', 'every day from 5 jan 18:00', '01-06T18:00', '01-07T18:00', ['01-06T18:00']],
  ['E7', 'every 2 weeks on monday 18:00', '01-13T12:00', '01-19T18:00', []],
  ['E8', 'every 2 weeks on monday 18:00', '01-20T12:00', '02-02T18:00', ['01-19T18:00']],
  ['E9', 'every 2 weeks on monday and thursday 18:00', '01-05T12:00', '01-08T18:00', []],
  ['E10', 'every monday and thursday 18:00', '01-09T12:00', '01-12T18:00', ['01-08T18:00']],
])(
  '%s: %s done at %s is next due at %s, and covers what passed',
  async (_, when, doneAt, next, covered) => {
    const { add, at, done, turns } = await setup('2026-01-02T11:00:00Z')
    const open = await add(when, 'keepOpen')
    expect(open.slot).toBe('2026-01-05T18:00')
    at(`2026-${doneAt}`)
    await done(open.id)
    expect(await turns()).toEqual([
      '2026-01-05T18:00 done',
      ...covered.map((slot) => `2026-${slot} covered`),
      `2026-${next} open`,
    ])
  },
)

test.each([
  ['E11', 'every month on the 31st 18:00', '2026-02-10', '2026-02-28', '2026-03-02', '2026-03-31'],
  ['E12', 'every month on the 15th 18:00', '2026-01-02', '2026-01-15', '2026-01-13', '2026-02-15'],
])(
  '%s: %s added on %s, open for %s and done on %s, is next due on %s',
  async (_, when, added, first, doneOn, next) => {
    const { add, at, done, turns } = await setup(`${added}T11:00:00Z`)
    const open = await add(when)
    at(`${doneOn}T12:00`)
    await done(open.id)
    expect(await turns()).toEqual([`${first}T18:00 done`, `${next}T18:00 open`])
  },
)

test('U1 E3 and its undo leave everything as it was, to the row', async () => {
  const { add, at, done, undo, rows } = await setup('2026-01-02T11:00:00Z')
  const open = await add('every monday 18:00')
  const before = await rows()
  at('2026-01-20T12:00')
  await done(open.id)
  expect(await rows()).toHaveLength(4)
  await undo(open.id)
  expect(await rows()).toEqual(before)
})

test('O8 undo takes back what time alone made of the next turns, but not what somebody did with one', async () => {
  const { add, at, done, undo, fire, turns } = await setup('2026-01-05T11:00:00Z')
  const open = await add('every day 18:00')
  await done(open.id)
  for (const night of ['2026-01-07T00:01', '2026-01-08T00:01']) {
    at(night)
    await fire()
  }
  const later = ['2026-01-06T18:00 missed', '2026-01-07T18:00 missed', '2026-01-08T18:00 open']
  expect(await turns()).toEqual(['2026-01-05T18:00 done', ...later])
  await undo(open.id)
  expect(await turns()).toEqual(['2026-01-05T18:00 open'])

  // Its own time was over long ago: it is open until that of today is.
  at('2026-01-08T23:59')
  await fire()
  expect(await turns()).toEqual(['2026-01-05T18:00 open'])
  const again = await done(open.id)
  const next = again.ok ? again.value.next?.id : undefined
  await done(next ?? '')
  expect(await undo(open.id)).toMatchObject({ refusal: { code: 'undo.movedOn' } })
})

test('a year of a daily chore left open covers the latest thirty days, and says how many there were', async () => {
  const { add, at, done, turns, rows } = await setup('2025-01-02T11:00:00Z')
  const open = await add('every day 18:00', 'keepOpen')
  at('2026-01-02T12:00')
  await done(open.id)
  const all = await turns()
  expect(all.filter((turn) => turn.endsWith('covered'))).toHaveLength(30)
  expect(all.at(-2)).toBe('2026-01-01T18:00 covered')
  expect(await rows()).toHaveLength(32)
})

describe('the day boundary', () => {
  test('N1 at midnight yesterday’s turn is missed, whether or not a worker was there: the press is for today', async () => {
    const { add, at, done, turns } = await setup('2026-01-05T11:00:00Z')
    const open = await add('every day 18:00')
    at('2026-01-06T00:30')
    const result = await done(open.id)
    expect(result).toMatchObject({ value: { missed: { slot: '2026-01-05T18:00' } } })
    expect(await turns()).toEqual([
      '2026-01-05T18:00 missed',
      '2026-01-06T18:00 done',
      '2026-01-07T18:00 open',
    ])
    // Who comes second is told who was first, and does not do the next one by mistake.
    expect(await done(open.id, TOM)).toMatchObject({
      refusal: { code: 'done.already', args: { by: MIA } },
    })
  })

  test('N2 where a day begins at four it is still yesterday’s', async () => {
    const { add, at, done, turns } = await setup('2026-01-05T11:00:00Z', { dayStartMinutes: 240 })
    const open = await add('every day 18:00')
    at('2026-01-06T00:30')
    expect(await done(open.id)).toMatchObject({ value: { missed: null } })
    expect(await turns()).toEqual(['2026-01-05T18:00 done', '2026-01-06T18:00 open'])
  })
})

describe('a job at the end of its time', () => {
  test('closes what nobody did as missed, and opens the next: once, and not what was done, moved or deleted', async () => {
    const { add, at, fire, turns, done } = await setup('2026-01-05T11:00:00Z')
    const open = await add('every day 18:00')
    at('2026-01-05T23:59')
    expect(await fire()).toEqual([])
    at('2026-01-06T00:00')
    expect(await fire()).toEqual(['fired'])
    expect(await fire()).toEqual([])
    const missed = '2026-01-05T18:00 missed'
    expect(await turns()).toEqual([missed, '2026-01-06T18:00 open'])
    await done(open.id)
    at('2026-01-07T00:00')
    expect(await fire()).toEqual(['dropped'])
    expect(await turns()).toEqual([missed, '2026-01-06T18:00 done', '2026-01-07T18:00 open'])
  })

  test.each([
    [
      'every day at 8:00, 13:00 and 20:00',
      '2026-01-05T20:00',
      ['2026-01-05T13:00 missed', '2026-01-05T20:00 open'],
    ],
    ['3 times a week', '2026-01-12T00:00', ['2026-01-11#1 missed', '2026-01-18#1 open']],
    ['every monday 18:00', '2026-01-12T23:00', ['2026-01-05T18:00 open']],
    ['3 days after done', '2026-01-12T23:00', ['2026-01-05 open']],
    ['tomorrow 18:00', '2026-01-12T23:00', ['2026-01-06T18:00 open']],
  ])('O5 by its rule: %s, nothing done until %s', async (when, until, expected) => {
    const { add, at, fire, turns } = await setup('2026-01-05T11:00:00Z')
    await add(when)
    at(until)
    await fire()
    expect(await turns()).toEqual(expected)
  })

  test('of two that come at once, a press and the job, one closes it', async () => {
    const { add, at, fire, turns, done } = await setup('2026-01-05T11:00:00Z')
    const open = await add('every day 18:00')
    at('2026-01-06T00:00')
    await Promise.all([done(open.id), fire(), done(open.id, TOM)])
    expect(await turns()).toEqual([
      '2026-01-05T18:00 missed',
      '2026-01-06T18:00 done',
      '2026-01-07T18:00 open',
    ])
  })

  test('K1 after an outage nobody missed anything: only the latest turn is open', async () => {
    const { add, at, fire, turns } = await setup('2026-01-05T11:00:00Z')
    await add('every day 18:00')
    at('2026-01-14T12:00')
    await fire()
    const days = ['05', '06', '07', '08', '09', '10', '11', '12', '13']
    expect(await turns()).toEqual([
      ...days.map((day) => `2026-01-${day}T18:00 neutral`),
      '2026-01-14T18:00 open',
    ])
  })
})

describe('O5 openToAll', () => {
  test('a day late it is anyone’s, whether or not a worker was there; the turn after it is again whose it was', async () => {
    const { add, at, fire, done, restrict, whose, verify } = await setup('2026-01-02T11:00:00Z')
    await restrict()
    const open = await add('every monday 18:00', 'openToAll')
    at('2026-01-06T17:59')
    expect(await done(open.id)).toMatchObject({ refusal: { code: 'done.notYours' } })
    expect(await fire()).toEqual([])
    at('2026-01-06T18:00')
    expect(await fire()).toEqual(['fired'])
    expect(await fire()).toEqual([])
    expect(await whose()).toEqual([null])
    expect(await done(open.id)).toMatchObject({ ok: true })
    expect(await whose()).toEqual([TOM])
    expect(await verify()).toMatchObject({ differences: [] })
  })

  test('a press comes before the worker, and a turn that was done in time stays whose it was', async () => {
    const { add, at, fire, done, undo, restrict, whose } = await setup('2026-01-02T11:00:00Z')
    await restrict()
    const open = await add('every monday 18:00', 'openToAll')
    at('2026-01-05T12:00')
    await done(open.id, TOM)
    at('2026-01-06T18:00')
    expect(await fire()).toEqual(['dropped'])
    // It is open again, and late: then it is asked again.
    await undo(open.id)
    expect(await whose()).toEqual([TOM])
    expect(await done(open.id)).toMatchObject({ ok: true })
    await undo(open.id)
    await fire()
    expect(await whose()).toEqual([null])
  })
})

describe('O5 lock', () => {
  test('late it is for managers alone, and at the next one it is missed', async () => {
    const { add, at, fire, done, skip, turns, verify } = await setup('2026-01-02T11:00:00Z')
    const open = await add('every monday 18:00', 'lock')
    at('2026-01-05T18:01')
    expect(await done(open.id, TOM)).toMatchObject({ refusal: { code: 'done.locked' } })
    expect(await skip(open.id, false)).toMatchObject({ refusal: { code: 'turn.locked' } })
    at('2026-01-12T00:00')
    await fire()
    const missed = '2026-01-05T18:00 missed'
    expect(await turns()).toEqual([missed, '2026-01-12T18:00 open'])
    at('2026-01-13T12:00')
    const [late] = (await turns()).slice(1)
    expect(late).toBe('2026-01-12T18:00 open')
    expect(await done(open.id, MIA, true)).toMatchObject({ ok: true })
    expect(await turns()).toEqual([missed, '2026-01-12T18:00 done', '2026-01-19T18:00 open'])
    expect(await verify()).toMatchObject({ differences: [] })
  })

  test('until it is due it is done like any other', async () => {
    const { add, at, done } = await setup('2026-01-02T11:00:00Z')
    const open = await add('every monday 18:00', 'lock')
    at('2026-01-05T18:00')
    expect(await done(open.id, TOM)).toMatchObject({ ok: true })
  })
})

describe('O4 O6 what is said later, of a turn that time has closed since', () => {
  const night = ['2026-01-06T00:01', '2026-01-07T00:01']

  test('is that turn: missed no more, and what is open stays; undone, it is missed again', async () => {
    const { add, at, fire, doneAt, undo, turns, verify } = await setup('2026-01-05T11:00:00Z')
    const open = await add('every day 18:00')
    for (const each of night) {
      at(each)
      await fire()
    }
    const before = ['2026-01-05T18:00 missed', '2026-01-06T18:00 missed', '2026-01-07T18:00 open']
    expect(await turns()).toEqual(before)
    at('2026-01-07T08:00')
    expect(await doneAt('monday 23:30')).toMatchObject({
      value: { done: { slot: '2026-01-05T18:00' }, next: { slot: '2026-01-07T18:00' } },
    })
    expect(await turns()).toEqual(['2026-01-05T18:00 done', ...before.slice(1)])
    expect(await verify()).toMatchObject({ differences: [] })
    await undo(open.id)
    expect(await turns()).toEqual(before)
    expect(await verify()).toMatchObject({ differences: [] })
  })

  test('is the later one, when the time of the first was over by then; and after both, the open one', async () => {
    const { add, at, fire, doneAt, turns } = await setup('2026-01-05T11:00:00Z')
    await add('every day 18:00')
    for (const each of night) {
      at(each)
      await fire()
    }
    at('2026-01-07T08:00')
    await doneAt('yesterday 09:00')
    const first = ['2026-01-05T18:00 missed', '2026-01-06T18:00 done']
    expect(await turns()).toEqual([...first, '2026-01-07T18:00 open'])
    await doneAt('today 07:00')
    expect(await turns()).toEqual([...first, '2026-01-07T18:00 done', '2026-01-08T18:00 open'])
  })

  test('counts too where nobody could have said so, because the bot was away', async () => {
    const { add, at, fire, doneAt, undo, turns, verify } = await setup('2026-01-05T11:00:00Z')
    const open = await add('every day 18:00')
    at('2026-01-07T12:00')
    await fire()
    const before = await turns()
    expect(before[0]).toBe('2026-01-05T18:00 neutral')
    await doneAt('monday 19:00')
    expect((await turns())[0]).toBe('2026-01-05T18:00 done')
    await undo(open.id)
    expect(await turns()).toEqual(before)
    expect(await verify()).toMatchObject({ differences: [] })
  })
})
