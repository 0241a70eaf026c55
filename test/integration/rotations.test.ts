import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { openOccurrences } from '../../src/features/chores/index.ts'
import { completeChore, undoCompletion } from '../../src/features/completions/index.ts'
import { removeMember } from '../../src/features/departures/index.ts'
import { changeSettings } from '../../src/features/guilds/index.ts'
import { absences } from '../../src/features/members/index.ts'
import { undoRemoval } from '../../src/features/members/undo-removal.flow.ts'
import { editChore } from '../../src/features/planning/edit-chore.flow.ts'
import { addChore } from '../../src/features/planning/index.ts'
import { undoEdit } from '../../src/features/planning/undo-edit.flow.ts'
import { features as replays } from '../../src/features/replay.ts'
import { rotationOf } from '../../src/features/rotations/assignment.ts'
import type { Assignment } from '../../src/features/rotations/index.ts'
import { moveTurn } from '../../src/features/turns/move-turn.flow.ts'
import { skipChore } from '../../src/features/turns/skip-chore.flow.ts'
import { undoSkip } from '../../src/features/turns/undo-skip.flow.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { lettersOf, people, someone } from '../support/rotation.ts'
import { listeningProxy } from '../support/statements.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const [A, B, C] = people('ABC') as [string, string, string]

/** A household of A, B and C in Amsterdam, with a daily chore; the clock stands still until a test moves it. */
async function setup(assignment: Assignment, options: { readonly url?: string } = {}) {
  const time = { now: Temporal.Instant.from('2030-01-07T08:00:00Z') }
  const app = database.appFor('owner', { clock: { now: () => time.now }, ...options })
  const base = { guildId: aSnowflake(), guildLocale: 'nl', locale: 'en-US', correlationId: 'test' }
  const { guildId } = base
  const manager = { ...base, by: A, isManager: true }
  await changeSettings(app, {
    ...base,
    by: A,
    change: (all) => ({ ...all, zone: 'Europe/Amsterdam' }),
  })
  const wanted = { ...base, by: A, name: 'Bins', when: 'every day 19:00', assignment }
  const added = await addChore(app, wanted)
  if (!added.ok) throw new Error(added.refusal.code)
  const choreId = added.value.chore.id

  async function open() {
    const [row] = await database.admin<{ id: string; who: string[]; turn: object | null }[]>`
      select id, turn, coalesce(shared_by, array[assignee_id])::text[] as who
      from occurrences where guild_id = ${guildId} and chore_id = ${choreId} and status = 'open'`
    if (!row) throw new Error('nothing is open')
    return row
  }
  const whose = async () => lettersOf((await open()).who)
  const done = async (by: string) => {
    const result = await completeChore(app, { ...base, occurrenceId: (await open()).id, by })
    return result.ok ? result.value : Promise.reject(new Error(result.refusal.code))
  }
  /** All that a rebuild compares, but what only ever grows. */
  const rows = () => database.admin`
    select o.id, o.slot, o.status, o.assignee_id, o.shared_by, o.turn, o.due_at, c.assignment
    from occurrences o join chores c on c.guild_id = o.guild_id and c.id = o.chore_id
    where o.guild_id = ${guildId} order by o.due_at, o.id`
  const at = (local: string) => {
    time.now = Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam').toInstant()
  }
  return {
    ...{ app, base, manager, choreId, open, whose, done, rows, at },
    skip: async () => skipChore(app, { ...manager, occurrenceId: (await open()).id, reason: null }),
    /** From that day of January on, to that one. */
    away: (userId: string, from: string, to: string | null) =>
      inGuild(app.db, guildId, (scope) =>
        absences.add(scope, {
          ...{ id: app.newId(), userId, from: `2030-01-${from}`, note: null, createdBy: userId },
          ...{ to: to && `2030-01-${to}`, createdAt: time.now, endedAt: null, version: 1 },
        }),
      ),
    edit: async (to: Assignment, version = 1) =>
      editChore(app, {
        ...manager,
        ...{ choreId, version, name: 'Bins', when: 'every day at 19:00', assignment: to },
        ...{ areaId: null, notes: null },
      }),
    verify: () =>
      createVerify(database.appFor('owner', { isolation: 'repeatable read' }).db, replays)(guildId),
  }
}

type Set = Awaited<ReturnType<typeof setup>>

/** Whose the turns are that follow, each done by whose it is. */
async function turnsOf({ whose, done, open }: Set, count: number) {
  let letters = ''
  for (let n = 0; n < count; n += 1) {
    letters += await whose()
    const { who } = await open()
    await done(who[0] ?? A)
  }
  return letters
}

describe('each way to share', () => {
  test.each([
    ['in order, R1 each time the next', rotationOf([A, B, C]), /^ABCAB$/],
    [
      'R9 two times each',
      rotationOf([A, B], { rotateEvery: { n: 2, unit: 'occurrence' } }),
      /^AABBA$/,
    ],
    [
      'R13 by chance, everyone once per bag',
      rotationOf([A, B, C], { strategy: 'shuffle' }),
      /^(?:ABC|ACB|BAC|BCA|CAB|CBA)..$/,
    ],
    [
      'whoever has done least',
      rotationOf([A, B, C], { strategy: 'leastLoaded' }),
      /^(?:ABC|ACB|BAC|BCA|CAB|CBA)..$/,
    ],
    ['always the same', { kind: 'person', member: B } as const, /^B{5}$/],
  ])('%s', async (_what, assignment, expected) => {
    const house = await setup(assignment)
    expect(await turnsOf(house, 5)).toMatch(expected)
    expect(await house.verify()).toMatchObject({ differences: [] })
  })

  test('any one of several, and several together, have it again and again', async () => {
    for (const mode of ['anyOne', 'together'] as const) {
      const house = await setup({ kind: 'several', members: [B, C], mode })
      expect(await house.whose()).toBe('BC')
      await house.done(C)
      expect(await house.whose()).toBe('BC')
      expect(await house.verify()).toMatchObject({ differences: [] })
    }
  })

  test('R9 a turn of a week outlasts its days, and a day that is missed', async () => {
    const house = await setup(rotationOf([A, B], { rotateEvery: { n: 1, unit: 'week' } }))
    const seen: string[] = []
    for (let day = 7; day < 15; day += 1) {
      house.at(`2030-01-${String(day).padStart(2, '0')}T12:00`)
      seen.push(await house.whose())
      await house.done(A)
    }
    expect(seen.join('')).toBe('AAAAAAAB')
  })
})

describe('R8 who does the turn of somebody else', () => {
  test.each([
    ['advance', 'BC'],
    ['keepTurn', 'AB'],
    ['credit', 'BA'],
  ] as const)('%s', async (helperRule, after) => {
    const house = await setup(rotationOf([A, B, C], { helperRule }))
    await house.done(C)
    const next = await house.whose()
    await house.done(next === 'A' ? A : B)
    expect(next + (await house.whose())).toBe(after)
  })
})

describe('R16 what time closes', () => {
  test.each([
    ['advance', 'B'],
    ['stay', 'A'],
  ] as const)('%s', async (onMiss, next) => {
    const house = await setup(rotationOf([A, B], { onMiss }))
    house.at('2030-01-08T00:30')
    const occurrenceId = (await house.open()).id
    await completeChore(house.app, { ...house.base, occurrenceId, by: C })
    const [missed] = await database.admin`
      select status from occurrences where id = ${occurrenceId}`
    expect(missed?.status).toBe('missed')
    const [second] = await database.admin`
      select assignee_id::text as who from occurrences
      where guild_id = ${house.base.guildId} and status = 'done'`
    expect(lettersOf([String(second?.who)])).toBe(next)
    expect(await house.verify()).toMatchObject({ differences: [] })
  })
})

describe('R17 O8 what is taken back', () => {
  test('a Done: whose it was, and all that the turn kept', async () => {
    const house = await setup(rotationOf([A, B, C], { strategy: 'shuffle' }))
    await turnsOf(house, 2)
    const before = await house.rows()
    const { done } = await house.done(C)
    await undoCompletion(house.app, { ...house.manager, occurrenceId: done.id })
    expect(await house.rows()).toEqual(before)
    expect(await house.verify()).toMatchObject({ differences: [] })
  })

  test('a skip, which keeps the turn', async () => {
    const house = await setup(rotationOf([A, B, C]))
    const before = await house.rows()
    const skipped = await house.skip()
    expect(await house.whose()).toBe('A')
    if (skipped.ok) await undoSkip(house.app, { ...house.manager, eventId: skipped.value.eventId })
    expect(await house.rows()).toEqual(before)
  })

  test('an edit, a move to the next, and that somebody left', async () => {
    const house = await setup(rotationOf([A, B, C]))
    await house.done(A)
    const before = await house.rows()
    const occurrenceId = (await house.open()).id
    const edited = await house.edit(rotationOf([C, A], { strategy: 'leastLoaded' }))
    expect(lettersOf(edited.ok ? edited.value.heldBy : [])).toBe('B')
    expect(await house.whose()).toMatch(/[AC]/)
    if (edited.ok) await undoEdit(house.app, { ...house.manager, eventId: edited.value.eventId })
    expect(await house.rows()).toEqual(before)

    const moved = await moveTurn(house.app, {
      ...house.manager,
      choreId: house.choreId,
      occurrenceId,
    })
    expect(await house.whose()).toBe('C')
    if (moved.ok) await undoEdit(house.app, { ...house.manager, eventId: moved.value.eventId })
    expect(await house.rows()).toEqual(before)

    const left = await removeMember(house.app, { ...house.manager, userId: B })
    expect(await house.whose()).toBe('C')
    if (left.ok) await undoRemoval(house.app, { ...house.manager, eventId: left.value.eventId })
    expect(await house.rows()).toEqual(before)
    expect(await house.verify()).toMatchObject({ differences: [] })
  })
})

test('what is for anyone, or always the same person’s, is done without a question about turns', async () => {
  const proxy = await listeningProxy(database.url)
  const asked = async (assignment: Assignment) => {
    const house = await setup(assignment, { url: proxy.url })
    const before = proxy.asked(/select .* from "?(?:absences|members)|borne/s).length
    await house.done(A)
    return proxy.asked(/select .* from "?(?:absences|members)|borne/s).length - before
  }
  expect(await asked({ kind: 'anyone' })).toBe(0)
  expect(await asked({ kind: 'person', member: B })).toBe(0)
  // Who is away is looked at once more when nobody else can say so.
  expect(await asked(rotationOf([A, B]))).toBe(3)
  expect(await asked(rotationOf([A, B], { strategy: 'leastLoaded' }))).toBe(4)
})

test('R2 who is away is passed by and owes nothing, and says why to whoever has it instead', async () => {
  const house = await setup(rotationOf([A, B, C]))
  await house.away(B, '08', '08')
  expect(await turnsOf(house, 5)).toBe('ACABC')
  const [{ turn } = {}] = await database.admin`
    select turn from occurrences where guild_id = ${house.base.guildId} and slot like '2030-01-08%'`
  expect(turn?.reason).toMatchObject({ after: A, away: [{ member: B, until: '2030-01-08' }] })
})

test('R3 while all are away it waits: it is in no list of what is open to all, and nobody misses it', async () => {
  const house = await setup(rotationOf([A, B]))
  await house.away(A, '08', '08')
  await house.away(B, '08', '09')
  await house.done(A)
  const waiting = await house.open()
  expect(waiting.who).toEqual([])
  const listed = (filter: 'open' | 'mine' | 'overdue' | 'all') =>
    inGuild(house.app.db, house.base.guildId, async (scope) => {
      const before = Temporal.Instant.from('2030-02-01T00:00:00Z')
      const page = { filter, viewerId: A, before, offset: 0, limit: 9 }
      return (await openOccurrences.page(scope, page)).total
    })
  expect([await listed('open'), await listed('mine'), await listed('overdue')]).toEqual([0, 0, 0])
  expect(await listed('all')).toBe(1)
  house.at('2030-01-09T00:30')
  await completeChore(house.app, { ...house.base, occurrenceId: waiting.id, by: C })
  const [closed] = await database.admin`select status from occurrences where id = ${waiting.id}`
  expect(closed?.status).toBe('neutral')
  // The first who is back has it.
  const [next] = await database.admin`
    select assignee_id::text as who from occurrences
    where guild_id = ${house.base.guildId} and slot like '2030-01-09%'`
  expect(lettersOf([String(next?.who)])).toBe('A')
})

test('R6 whoever holds it leaves: the next one has it, and after them the one who comes next', async () => {
  const house = await setup(rotationOf([A, B, C]))
  await house.done(A)
  await removeMember(house.app, { ...house.manager, userId: B })
  expect(await turnsOf(house, 3)).toBe('CAC')
  expect(await house.verify()).toMatchObject({ differences: [] })
})

test('O9 an edit leaves the open turn whose it is while they are among them, and goes on after them', async () => {
  const house = await setup(rotationOf([A, B, C]))
  await house.done(A)
  const edited = await house.edit(rotationOf([C, B, A]))
  expect(edited.ok && edited.value.heldBy).toEqual([B])
  expect(await turnsOf(house, 3)).toBe('BAC')
})

test('C1 of twenty who press Done at once one does, and the turn moves on once', async () => {
  const house = await setup(rotationOf([A, B, C]))
  const occurrenceId = (await house.open()).id
  const pressed = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      completeChore(house.app, { ...house.base, occurrenceId, by: [A, B, C][n % 3] ?? A }),
    ),
  )
  expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await house.whose()).toBe('B')
  expect(await house.verify()).toMatchObject({ differences: [] })
})

test('R8 R10 whoever did much over all chores is asked less, and what an edit made heavier counts as it was', async () => {
  const house = await setup(rotationOf([A, B], { strategy: 'leastLoaded' }))
  const first = await house.whose()
  const other = first === 'A' ? B : A
  const heavy = await addChore(house.app, {
    ...{ ...house.base, by: A, name: 'Attic', when: 'every day 12:00', effort: 5 },
    assignment: { kind: 'person', member: other },
  })
  if (heavy.ok)
    await completeChore(house.app, { ...house.base, occurrenceId: heavy.value.id, by: other })
  await house.done(someone(first))
  // The other has done 5 and has 5 open; the first has done 2.
  expect(await house.whose()).toBe(first)
  const [{ efforts } = {}] = await database.admin`
    select array_agg(effort order by effort) as efforts from completions
    where guild_id = ${house.base.guildId}`
  expect(efforts).toEqual([2, 5])
})

test('R8 what is open and theirs counts before it is done', async () => {
  const { app, base } = await setup({ kind: 'person', member: A })
  const assignment = rotationOf([A, B], { strategy: 'leastLoaded' })
  const wanted = { ...base, by: A, name: 'Plants', when: 'every day 12:00', assignment }
  const added = await addChore(app, wanted)
  expect(lettersOf(added.ok ? [added.value.assigneeId ?? ''] : [])).toBe('B')
})
