import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { beginAbsence } from '../../src/features/away/begin-absence.flow.ts'
import { changeSettings } from '../../src/features/guilds/change-settings.flow.ts'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { whoIsCalled } from '../../src/features/reminders/who-is-called.flow.ts'
import { features as replaying } from '../../src/features/replay.ts'
import { ANYONE, type Assignment, person, rotationOf } from '../../src/features/rotations/index.ts'
import { features } from '../../src/features/worker.ts'
import { createRegistry } from '../../src/jobs/registry.ts'
import { createScheduler } from '../../src/jobs/scheduler.ts'
import { createDatabase } from '../support/app.ts'
import { memberOf } from '../support/member.ts'
import { inStillTime } from '../support/still-time.ts'
import { aDiscord, countedMetrics } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** Mia and Tom take part; it is Tuesday 1 January 2030, 13:00 in Amsterdam. */
async function setup() {
  const still = await inStillTime(database)
  const { app, guildId, mia, tom } = still
  const { admin } = database
  const by = { guildId, by: mia.id, correlationId: 'x' }
  for (const userId of [mia.id, tom.id]) await joinMembers(app, { ...by, userId })
  const add = async (name: string, when: string, assignment: Assignment) => {
    const definition = { areaId: null, notes: null, closing: null, effort: 2, priority: 3 }
    const wanted = { ...by, isManager: true, guildLocale: 'nl', locale: 'en-US', ...definition }
    const added = await addChore(app, { ...wanted, name, when, assignment })
    if (!added.ok) throw new Error(added.refusal.code)
    return added.value
  }
  return {
    ...still,
    add,
    turns: rotationOf([mia.id, tom.id]),
    /** Whose the open turns are, by when they are due. */
    whose: async () => {
      const rows = await admin`
        select assignee_id::text as who, shared_by::text as shared from occurrences
        where guild_id = ${guildId} and status = 'open' order by due_at`
      return rows.map(({ who, shared }) => who ?? shared)
    },
    ranges: async () => {
      const rows = await admin`
        select user_id::text as who, from_day::text as first, to_day::text as last,
          ended_at is not null as over from absences where guild_id = ${guildId} order by from_day`
      return rows.map(({ who, first, last, over }) => [
        who === mia.id ? 'mia' : 'tom',
        first,
        last,
        ...(over ? ['over'] : []),
      ])
    },
    /** What the scheduler does with what is due. */
    fire: () =>
      createScheduler(
        { ...app, discord: aDiscord().discord },
        { registry: createRegistry(features), metrics: countedMetrics().metrics },
      )(new AbortController().signal),
    isRebuilt: async () => {
      const { db } = database.appFor('owner', { isolation: 'repeatable read' })
      expect(await createVerify(db, replaying)(guildId)).toMatchObject({ differences: [] })
    },
  }
}

describe('going away', () => {
  test('shows what moves to whom before anything is kept, and does just that when it is confirmed', async () => {
    const { add, turns, mia, tom, whose, ranges, isRebuilt } = await setup()
    await add('Dishes', 'every day 19:00', turns)
    await add('Bins', 'every thursday', turns)
    await add('Plants', 'every friday', person(mia.id))
    await add('Later', 'every day 08:00 from 20 jan', person(mia.id))
    await add('Anything', 'tomorrow', ANYONE)
    const card = await mia.command('/away set', { until: 'until sunday', note: 'At my **mum**' })
    expect(card.text).toContain('You are away from Tue 1 Jan 2030 to Sun 6 Jan 2030')
    expect(card.text).toContain('At my **mum**')
    expect(card.text).toContain('2 chores move:')
    expect(card.text).toContain('Dishes · Tue 1 Jan → @Tom')
    expect(card.text).toContain('Bins · Thu 3 Jan → @Tom')
    expect(card.text).toContain('Plants · Fri 4 Jan')
    expect(card.text).toContain('because it is due outside those days: Later.')
    expect(card.buttons).toEqual(['Confirm', 'Confirm and offer', 'Cancel'])
    expect(await ranges()).toEqual([])
    expect(await whose()).toEqual([mia.id, null, mia.id, mia.id, mia.id])

    await card.click('Confirm')
    expect(card.text).toContain('2 chores went to others')
    expect(await ranges()).toEqual([['mia', '2030-01-01', '2030-01-06']])
    expect(await whose()).toEqual([tom.id, null, tom.id, mia.id, mia.id])
    const list = await tom.command('/away list')
    expect(list.text).toContain('@Mia · tot en met zo 6 jan 2030 · At my **mum**')
    await isRebuilt()

    await card.click('Undo')
    expect(card.text).toContain('Taken back')
    expect(await ranges()).toEqual([])
    expect(await whose()).toEqual([mia.id, null, mia.id, mia.id, mia.id])
    expect((await tom.command('/away list')).text).toContain('Iedereen is er')
    await isRebuilt()
  })

  test('leaves to anyone what is always theirs, if they say so; and what was done since stays done', async () => {
    const { add, turns, mia, tom, whose } = await setup()
    await add('Plants', 'every friday', person(mia.id))
    await add('Dishes', 'every day 19:00', turns)
    const card = await mia.command('/away set', { until: 'sunday' })
    await card.click('Confirm and offer')
    expect(await whose()).toEqual([tom.id, null])
    await tom.command('/chore done', { chore: 'Dishes' })
    await card.click('Undo')
    const [, plants] = await whose()
    expect(plants ?? (await whose())[0]).toBe(mia.id)
  })

  test('the last day is counted from today like the first, unless it would come before that', async () => {
    const { mia, ranges } = await setup()
    const both = { from: 'next friday', until: 'next sunday' }
    await (await mia.command('/away set', both)).click('Confirm')
    expect(await ranges()).toEqual([['mia', '2030-01-11', '2030-01-13']])
    await (await mia.command('/away set', { from: '20 feb', until: 'sunday' })).click('Confirm')
    expect((await ranges())[1]).toEqual(['mia', '2030-02-20', '2030-02-24'])
  })

  test('waits while everybody is away, and whoever is there the next time gets it', async () => {
    const { add, turns, mia, tom, whose, isRebuilt } = await setup()
    await add('Dishes', 'every day 19:00', turns)
    await (await tom.command('/away set', { until: 'sunday' })).click('Bevestig')
    const card = await mia.command('/away set', { until: 'friday' })
    expect(card.text).toContain('waits until somebody who does it is back')
    await card.click('Confirm')
    expect(card.text).toContain('One chore waits until somebody who does it is back.')
    expect(card.text).not.toContain('went to somebody else')
    expect(await whose()).toEqual(['{}'])
    await isRebuilt()
  })

  test('ends by itself after the last day where the guild lives, also when its zone is changed meanwhile', async () => {
    const { app, guildId, mia, at, fire, ranges, isRebuilt } = await setup()
    await (await mia.command('/away set', { until: 'sunday' })).click('Confirm')
    at('2030-01-06T22:59:59Z')
    await fire()
    expect(await ranges()).toEqual([['mia', '2030-01-01', '2030-01-06']])
    const settings = { guildId, guildLocale: 'nl', by: mia.id, correlationId: 'x' }
    await changeSettings(app, {
      ...settings,
      change: (before) => ({ ...before, zone: 'America/New_York' }),
    })
    at('2030-01-06T23:00:00Z')
    await fire()
    expect(await ranges()).toEqual([['mia', '2030-01-01', '2030-01-06']])
    at('2030-01-07T05:00:00Z')
    await fire()
    expect(await ranges()).toEqual([['mia', '2030-01-01', '2030-01-06', 'over']])
    await isRebuilt()
    expect((await mia.command('/away end')).text).toContain('is not away')
  })

  test('on a night when the clock is changed ends when the day begins', async () => {
    const { add, mia, at, fire, ranges } = await setup()
    await add('Dishes', 'every day 19:00', ANYONE)
    at('2030-03-28T12:00:00Z')
    await (await mia.command('/away set', { until: 'mar 31' })).click('Confirm')
    at('2030-03-31T21:59:59Z')
    await fire()
    expect(await ranges()).toEqual([['mia', '2030-03-28', '2030-03-31']])
    at('2030-03-31T22:00:00Z')
    await fire()
    expect(await ranges()).toEqual([['mia', '2030-03-28', '2030-03-31', 'over']])
  })

  test('is over when somebody says that they are back, and can be taken back', async () => {
    const { mia, at, ranges, isRebuilt } = await setup()
    await (await mia.command('/away set')).click('Confirm')
    expect(await ranges()).toEqual([['mia', '2030-01-01', null]])
    at('2030-01-04T12:00:00Z')
    const card = await mia.command('/away end')
    expect(card.text).toContain('Welcome back')
    expect(await ranges()).toEqual([['mia', '2030-01-01', '2030-01-03', 'over']])
    await isRebuilt()
    await card.click('Undo')
    expect(await ranges()).toEqual([['mia', '2030-01-01', null]])
    await isRebuilt()
    await mia.command('/away end')
    await (await mia.command('/away set', { until: '20–25 jan' })).click('Confirm')
    const withdrawn = await mia.command('/away end')
    expect(withdrawn.text).toContain('That absence is gone')
    await withdrawn.click('Undo')
    expect((await ranges()).at(-1)).toEqual(['mia', '2030-01-20', '2030-01-25'])
    await isRebuilt()
  })

  test('taken back gives whoever is there what came to wait meanwhile', async () => {
    const { add, turns, mia, tom, zoe, whose, isRebuilt } = await setup()
    await add('Dishes', 'every day 19:00', turns)
    await (await tom.command('/away set', { until: 'sunday' })).click('Bevestig')
    const card = await mia.command('/away set', { until: 'friday' })
    await card.click('Confirm')
    await zoe.command('/chore done', { chore: 'Dishes' })
    expect(await whose()).toEqual(['{}'])
    await card.click('Undo')
    expect(await whose()).toEqual([mia.id])
    await isRebuilt()
  })

  test('that goes on after all leaves nobody with a turn that came to them meanwhile', async () => {
    const { add, turns, mia, tom, whose, isRebuilt } = await setup()
    await add('Dishes', 'every day 19:00', turns)
    await (await mia.command('/away set', { until: 'sunday' })).click('Confirm')
    const card = await mia.command('/away end')
    await tom.command('/klus klaar', { klus: 'Dishes' })
    expect(await whose()).toEqual([mia.id])
    await card.click('Undo')
    expect(await whose()).toEqual([tom.id])
    await isRebuilt()
  })

  test('of more turns of others that wait than are looked at, who is back has their own', async () => {
    const { guildId, home, add, mia } = await setup()
    const others = Array.from({ length: 24 }, (_, n) => home.member(`Other ${n}`).id)
    const members = [...others, mia.id]
    for (let n = 0; n < 5; n += 1)
      await add(`Room ${n}`, 'every day 19:00', { kind: 'several', members, mode: 'each' })
    await (await mia.command('/away set')).click('Confirm')
    const { admin } = database
    await admin`update occurrences set shared_by = '{}', assignee_id = null
      where guild_id = ${guildId}`
    await mia.command('/away end')
    const hers = await admin`select id from occurrences
      where guild_id = ${guildId} and assignee_id = ${mia.id}`
    expect(hers).toHaveLength(5)
  })

  test('however many others were away lately, who is away until they say so is given nothing', async () => {
    const { guildId, add, turns, mia, tom, whose } = await setup()
    await (await mia.command('/away set')).click('Confirm')
    const { admin } = database
    await admin`insert into members (guild_id, user_id, joined_at)
      select ${guildId}, 700000000000000000 + n, '2029-01-01' from generate_series(1, 250) n`
    await admin`insert into absences (guild_id, id, user_id, from_day, to_day, created_by, created_at)
      select ${guildId}, gen_random_uuid(), 700000000000000000 + n, '2029-12-20', '2029-12-24', 1, now()
      from generate_series(1, 250) n`
    await add('Dishes', 'every day 19:00', turns)
    expect(await whose()).toEqual([tom.id])
  })

  test('joins what touches, and parts it again when that is taken back', async () => {
    const { mia, ranges, isRebuilt } = await setup()
    const go = async (until: string) => {
      const card = await mia.command('/away set', { until })
      await card.click('Confirm')
      return card
    }
    await go('3–5 jan')
    await go('10–12 jan')
    const joining = await go('6–10 jan')
    expect(joining.text).toContain('from Thu 3 Jan 2030 to Sat 12 Jan 2030')
    expect(await ranges()).toEqual([['mia', '2030-01-03', '2030-01-12']])
    await isRebuilt()
    expect((await mia.command('/away set', { until: '4–8 jan' })).text).toContain('known already')
    await joining.click('Undo')
    expect(await ranges()).toEqual([
      ['mia', '2030-01-03', '2030-01-05'],
      ['mia', '2030-01-10', '2030-01-12'],
    ])
    await isRebuilt()
  })

  test('refuses days that cannot be meant, and more than anybody needs, with words', async () => {
    const { mia, ranges } = await setup()
    for (const [given, why] of [
      [{ until: 'yesterday' }, 'has already passed'],
      [{ until: 'every day' }, 'is not one day'],
      [{ until: '**soon** @everyone' }, 'I cannot read'],
      [{ from: 'sunday', until: '3 jan 2030' }, 'comes before the first'],
      [{ from: '1 jan 2035' }, 'more than 366 days ahead'],
      [{ until: '1 jan 2035' }, 'more than 366 days, so'],
      [{ from: 'friday', until: '3–10 jan' }, 'two different first days'],
    ] as const)
      expect((await mia.command('/away set', given)).text).toContain(why)
    expect(await ranges()).toEqual([])
    for (let day = 2; day < 22; day += 2)
      await (await mia.command('/away set', { from: `${day} feb`, until: `${day} feb` })).click(
        'Confirm',
      )
    expect(await ranges()).toHaveLength(10)
    const more = await mia.command('/away set', { from: '25 feb', until: '26 feb' })
    expect(more.text).toContain('There are 10 absences already')
  })

  test('is said by oneself or by a manager, of who takes part; each click is asked again', async () => {
    const { app, guildId, mia, tom, zoe, ranges } = await setup()
    const theirs = await tom.command('/away set', { member: mia, until: 'sunday' })
    expect(theirs.text).toContain('Alleen @Mia en beheerders')
    expect((await tom.command('/away end', { member: mia })).text).toContain('Alleen @Mia')
    expect((await zoe.command('/away set', { member: zoe })).text).toContain('does not take part')
    const kim = memberOf(app, { guildId })
    const forged = `1:away.confirm:${mia.id}:2030-01-02:2030-01-03:keep`
    expect((await kim.press(forged)).text).toContain('and managers can change')
    for (const bad of ['2030-13-01:open:keep', '2030-01-02:never:keep', '2030-01-02:open:all'])
      expect((await kim.press(`1:away.confirm:${mia.id}:${bad}`)).text).not.toContain('away from')
    const past = await memberOf(app, { guildId, userId: mia.id }).press(
      `1:away.confirm:${mia.id}:2029-12-01:open:keep`,
    )
    expect(past.text).toContain('That day has passed')
    expect(await ranges()).toEqual([])

    const card = await zoe.command('/away set', { member: mia, until: 'sunday' })
    expect(card.text).toContain('@Mia is away from')
    await card.click('Confirm')
    expect(await ranges()).toEqual([['mia', '2030-01-01', '2030-01-06']])
    const [event] = await database.admin`
      select id from event_log where guild_id = ${guildId} and type = 'absence.begun'`
    expect((await kim.press(`1:away.undo:${event?.id}`)).text).toContain('and managers can change')
    expect((await zoe.command('/manage log')).text).toContain('@Zoe noted that @Mia is away')
  })

  test('confirmed on two devices at once is kept once, and moves each turn once', async () => {
    const { app, add, turns, guildId, mia, tom, whose, ranges } = await setup()
    await add('Dishes', 'every day 19:00', turns)
    const at = { guildId, guildLocale: 'nl', by: mia.id, isManager: false, userId: mia.id }
    const range = { from: '2030-01-01', to: '2030-01-06' }
    const wanted = { ...at, range, note: null, besides: 'keep', correlationId: 'x' } as const
    const results = await Promise.all([1, 2, 3, 4].map(() => beginAbsence(app, wanted)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const others = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]))
    expect(new Set(others)).toEqual(new Set(['away.already']))
    expect(await ranges()).toEqual([['mia', '2030-01-01', '2030-01-06']])
    expect(await whose()).toEqual([tom.id])
    const moved = await database.admin`
      select 1 from event_log where guild_id = ${guildId} and type = 'chore.turn-moved'`
    expect(moved).toHaveLength(1)
  })

  test('is told on the board and in lists, and welcomes back whoever returns, that day alone', async () => {
    const { mia, zoe, at, fire } = await setup()
    await (await mia.command('/away set', { until: 'friday' })).click('Confirm')
    for (const line of ['/chores', '/board'])
      expect((await zoe.command(line)).text).toContain('🧳 Away: @Mia (back Sat Jan 5)')
    at('2030-01-05T08:00:00Z')
    await fire()
    const list = await mia.command('/chores')
    expect(list.text).toContain('Welcome back')
    expect(list.text).not.toContain('Away:')
    expect((await zoe.command('/chores')).text).not.toContain('Welcome back')
    at('2030-01-06T08:00:00Z')
    expect((await mia.command('/chores')).text).not.toContain('Welcome back')
  })

  test('calls nobody who is away, and is silent while everybody is', async () => {
    const { app, guildId, mia, tom } = await setup()
    const settings = { zone: 'Europe/Amsterdam', dayStartMinutes: 0 }
    const called = (holders: readonly string[], day = '02') =>
      inGuild(app.db, guildId, (scope) => {
        const now = Temporal.Instant.from(`2030-01-${day}T12:00:00Z`)
        return whoIsCalled(scope, { settings, at: now, holders })
      })
    expect(await called([mia.id])).toEqual([mia.id])
    await (await mia.command('/away set', { until: 'friday' })).click('Confirm')
    expect(await called([mia.id])).toBeUndefined()
    expect(await called([mia.id, tom.id])).toEqual([tom.id])
    expect(await called([])).toEqual([])
    await (await tom.command('/away set', { until: 'friday' })).click('Bevestig')
    expect(await called([])).toBeUndefined()
    expect(await called([], '05')).toEqual([])
    expect(await called([mia.id], '05')).toEqual([mia.id])
  })

  test('is said in Dutch by who reads Dutch', async () => {
    const { add, home, turns, app, guildId, mia } = await setup()
    const bas = home.member('Bas', { locale: 'nl' })
    await joinMembers(app, { guildId, userId: bas.id, by: bas.id, correlationId: 'x' })
    await add('Afwas', 'every day 19:00', rotationOf([bas.id, mia.id]))
    expect(turns.kind).toBe('rotation')
    const card = await bas.command('/afwezig instellen', { tot: 'tot zondag', notitie: 'Naar zee' })
    expect(card.text).toContain('Je bent afwezig van di 1 jan 2030 tot en met zo 6 jan 2030')
    expect(card.text).toContain('Eén klus gaat naar een ander')
    expect(card.text).toContain('Afwas · di 1 jan → @Mia')
    expect(card.buttons).toEqual(['Bevestig', 'Annuleer'])
    await card.click('Annuleer')
    expect(card.text).toContain('Er is niets veranderd')
    expect(Temporal.PlainDate.from('2030-01-01').dayOfWeek).toBe(2)
  })
})
