import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { removeMember } from '../../src/features/departures/index.ts'
import { undoGiving } from '../../src/features/exchange/undo-giving.flow.ts'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { undoRemoval } from '../../src/features/members/undo-removal.flow.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { features as replaying } from '../../src/features/replay.ts'
import { ANYONE, type Assignment, person, rotationOf } from '../../src/features/rotations/index.ts'
import { beginTurn } from '../../src/features/turns/begin-turn.flow.ts'
import { createDatabase } from '../support/app.ts'
import { inStillTime } from '../support/still-time.ts'

const DEFINITION = {
  guildLocale: 'nl',
  locale: 'en-US',
  isManager: true,
  areaId: null,
  notes: null,
  closing: 'keepOpen',
  effort: 2,
  priority: 3,
} as const

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** Mia, Tom and Zoe, who manages, take turns; it is Tuesday 1 January 2030, 13:00 in Amsterdam. */
async function setup() {
  const still = await inStillTime(database)
  const { app, guildId, mia, tom, zoe } = still
  const by = { guildId, by: zoe.id, correlationId: 'x' }
  const all = [mia, tom, zoe]
  for (const { id: userId } of all) await joinMembers(app, { ...by, userId })
  const rows = () => database.admin`
    select id, coalesce(shared_by, array[assignee_id])::text[] as who, due_at::text as due
    from occurrences where guild_id = ${guildId} and status = 'open' order by due_at, id`
  const letter = (id: string | null) => 'MTZ'[all.findIndex((one) => one.id === id)] ?? ''
  return {
    ...still,
    by,
    rows,
    turns: rotationOf(all.map(({ id }) => id)),
    async add(name: string, assignment: Assignment, when = 'every day 19:00') {
      const added = await addChore(app, { ...by, ...DEFINITION, name, when, assignment })
      if (!added.ok) throw new Error(added.refusal.code)
    },
    whose: async () =>
      (await rows()).map(({ who }) => (who as (string | null)[]).map(letter).join('')).join(),
    async begins(one: { readonly id: string }) {
      const occurrenceId = String((await rows())[0]?.id)
      const begun = { ...by, by: one.id, isManager: false, occurrenceId }
      expect(await beginTurn(app, begun)).toMatchObject({ ok: true })
    },
    /** What somebody gave last, beside the card that only they see. */
    async undoes(isManager: boolean) {
      const [event] = await database.admin`select id from event_log
        where guild_id = ${guildId} and type = 'exchange.turns-given'
        order by position desc limit 1`
      return undoGiving(app, { ...by, eventId: String(event?.id), isManager })
    },
    removes: (one: { readonly id: string }) => removeMember(app, { ...by, userId: one.id }),
    isRebuilt: async () => {
      const { db } = database.appFor('owner', { isolation: 'repeatable read' })
      expect(await createVerify(db, replaying)(guildId)).toMatchObject({ differences: [] })
    },
  }
}

describe('a turn that was given is not taken back', () => {
  test('from whoever has begun it since', async () => {
    const { add, turns, mia, tom, whose, begins, isRebuilt } = await setup()
    await add('Dishes', turns)
    const card = await mia.command('/chore pass', { chore: 'Dishes' })
    expect(await whose()).toBe('T')
    await begins(tom)
    expect((await card.click('Undo')).text).toContain('@Tom has begun “Dishes”')
    expect(await whose()).toBe('T')
    await isRebuilt()
  })

  test('but for who was on it before, and for who takes it back', async () => {
    const { add, mia, zoe, whose, begins, sleep } = await setup()
    await add('Dishes', ANYONE)
    await begins(zoe)
    sleep({ minutes: 1 })
    const card = await mia.command('/chore claim', { chore: 'Dishes' })
    await card.click('Undo')
    expect(card.text).toContain('Taken back: Dishes')
    expect(await whose()).toBe('')
  })

  test('by who is away then, or takes part no more', async () => {
    const { add, turns, mia, tom, zoe, whose, removes, undoes } = await setup()
    await add('Dishes', turns)
    const card = await mia.command('/chore pass', { chore: 'Dishes' })
    await (await mia.command('/away set', { until: 'sunday' })).click('Confirm')
    expect((await card.click('Undo')).text).toContain('@Mia is away when “Dishes” is due')
    await mia.command('/away end')
    await card.click('Undo')
    expect(await whose()).toBe('M')
    const given = await zoe.command('/chore assign', { chore: 'Dishes', who: tom })
    await removes(mia)
    expect((await given.click('Undo')).text).toContain('@Mia does not take part any more')
    expect(await undoes(true)).toMatchObject({ refusal: { code: 'undo.gone' } })
    expect(await whose()).toBe('T')
  })

  test('by members once it is left to managers, nor by who managed when it was given', async () => {
    const { app, by, turns, mia, zoe, whose, sleep, undoes } = await setup()
    const wanted = { ...by, ...DEFINITION, closing: 'lock' as const, name: 'Dishes' }
    await addChore(app, { ...wanted, when: 'every day 19:00', assignment: turns })
    const passed = await mia.command('/chore pass', { chore: 'Dishes' })
    const given = await zoe.command('/chore assign', { chore: 'Dishes', who: zoe })
    expect(await undoes(false)).toMatchObject({ refusal: { code: 'assign.managers' } })
    await given.click('Undo')
    expect(await whose()).toBe('T')
    sleep({ hours: 12 })
    expect((await passed.click('Undo')).text).toContain('from then on managers decide')
    expect(await whose()).toBe('T')
  })

  test('without the log, which names the manager who takes it back', async () => {
    const { add, turns, zoe, tom } = await setup()
    await add('Dishes', turns)
    await (await zoe.command('/chore assign', { chore: 'Dishes', who: tom })).click('Undo')
    const log = (await zoe.command('/manage log')).text
    expect(log).toContain('@Zoe took it back: Dishes is for @Mia again')
  })

  test('and who is removed leaves chores to those who share them, which is said', async () => {
    const { add, turns, mia, zoe } = await setup()
    await add('Dishes', turns)
    await add('Plants', person(mia.id))
    const ask = await (await zoe.command('/manage members')).select('Mia', 'Remove somebody')
    expect(ask.text).toContain('2 chores go on without them: Dishes and Plants.')
    expect(ask.text).not.toContain('become for anyone')
  })
})

describe('a turn that somebody has begun stays with them', () => {
  test('when who had it before does not go away after all', async () => {
    const { add, turns, mia, tom, whose, begins, isRebuilt } = await setup()
    await add('Dishes', turns)
    const card = await mia.command('/away set', { until: 'sunday' })
    await card.click('Confirm')
    await begins(tom)
    await card.click('Undo')
    expect(card.text).toContain('but for what was begun or done since')
    expect(await whose()).toBe('T')
    await isRebuilt()
  })

  test('when who had it before takes part again', async () => {
    const { app, by, add, turns, mia, tom, whose, begins, removes, isRebuilt } = await setup()
    await add('Dishes', turns)
    const removed = await removes(mia)
    if (!removed.ok) throw new Error(removed.refusal.code)
    await begins(tom)
    await undoRemoval(app, { ...by, eventId: removed.value.eventId })
    expect(await whose()).toBe('T')
    await isRebuilt()
  })

  test('when whose turn it is is moved back', async () => {
    const { add, turns, tom, zoe, whose, begins } = await setup()
    await add('Dishes', turns)
    const card = await zoe.command('/manage rotation', { chore: 'Dishes' })
    await card.click('Skip to next')
    expect(await whose()).toBe('T')
    await begins(tom)
    expect((await card.click('Undo')).text).toContain('was changed or done since')
    expect(await whose()).toBe('T')
  })
})

describe('an edit that is taken back', () => {
  async function edited() {
    const all = await setup()
    await all.add('Dishes', all.turns)
    const form = await all.zoe.command('/chore edit', { chore: 'Dishes' })
    const card = await form.modal.submit({ 'What has to be done?': 'Cups' })
    return { ...all, card }
  }

  test('leaves the turn with whom it was passed to since', async () => {
    const { mia, card, whose, isRebuilt } = await edited()
    await mia.command('/chore pass', { chore: 'Cups' })
    expect(await whose()).toBe('T')
    await card.click('Undo')
    expect((await mia.command('/chore show', { chore: 'Dishes' })).text).toContain('@Tom')
    expect(await whose()).toBe('T')
    await isRebuilt()
  })

  test('leaves the turn at the time to which it was postponed since', async () => {
    const { mia, card, rows, isRebuilt } = await edited()
    await mia.command('/chore snooze', { chore: 'Cups', until: 'tomorrow 10:00' })
    const [later] = await rows()
    await card.click('Undo')
    expect((await rows())[0]?.due).toBe(later?.due)
    await isRebuilt()
  })

  test('is refused where whose turn it made it has changed since', async () => {
    const { add, turns, zoe, tom, whose } = await setup()
    await add('Dishes', turns)
    const card = await zoe.command('/manage rotation', { chore: 'Dishes' })
    await card.click('Skip to next')
    await tom.command('/klus doorgeven', { klus: 'Dishes' })
    expect(await whose()).toBe('Z')
    expect((await card.click('Undo')).text).toContain('was changed or done since')
    expect(await whose()).toBe('Z')
  })
})

test('O8 what was done stays done once its next turn was swapped, until that is taken back', async () => {
  const { add, mia, tom, zoe, whose } = await setup()
  await add('Dishes', rotationOf([tom.id, mia.id]))
  await add('Bins', person(zoe.id), 'every day 20:00')
  const card = await tom.command('/klus klaar', { klus: 'Dishes' })
  const offer = await mia.command('/chore swap', { chore: 'Dishes', with: zoe, for: 'Bins' })
  await offer.as(zoe).click('Aannemen')
  expect(await whose()).toBe('M,Z')
  const refused = await card.click('Ongedaan maken')
  expect(refused.text).toContain('Iemand heeft intussen iets met de volgende beurt')
  expect(await whose()).toBe('M,Z')
  await offer.as(mia).click('Ongedaan maken')
  await card.click('Ongedaan maken')
  expect(card.text).toContain('Weer open: Dishes')
  expect(await whose()).toBe('T,Z')
})
