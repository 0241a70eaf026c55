import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { takeBack } from '../../src/features/away/take-back.flow.ts'
import { changeSettings } from '../../src/features/guilds/change-settings.flow.ts'
import { absences } from '../../src/features/members/index.ts'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { editChore } from '../../src/features/planning/edit-chore.flow.ts'
import { features as replaying } from '../../src/features/replay.ts'
import { ANYONE, type Assignment, person, rotationOf } from '../../src/features/rotations/index.ts'
import { beginTurn } from '../../src/features/turns/begin-turn.flow.ts'
import { features } from '../../src/features/worker.ts'
import { createDatabase } from '../support/app.ts'
import { clientOf } from '../support/discord.ts'
import { memberOf } from '../support/member.ts'
import { inStillTime } from '../support/still-time.ts'
import { givenWorker } from '../support/worker.ts'

/** It stays open, however late. */
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

const TIMEOUT = { timeout: 20_000, interval: 20 }

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** Mia, Tom and Zoe, who manages, take turns; it is Tuesday 1 January 2030, 13:00 in Amsterdam. */
async function setup({ channel = false } = {}) {
  const still = await inStillTime(database)
  const { app, guildId, discord, mia, tom, zoe } = still
  const by = { guildId, by: mia.id, correlationId: 'x' }
  const all = [mia, tom, zoe]
  for (const { id: userId } of all) await joinMembers(app, { ...by, userId })
  if (channel) {
    const { id: channelId } = zoe.channel
    await changeSettings(app, {
      ...by,
      guildLocale: 'nl',
      change: (settings) => ({ ...settings, channelId }),
    })
    givenWorker(app, features, { discord: clientOf(discord).discord })
  }
  const rows = () =>
    database.admin`select id, coalesce(shared_by, array[assignee_id])::text[] as who, turn
      from occurrences where guild_id = ${guildId} and status = 'open' order by due_at, id`
  const letter = (id: string | null) => 'MTZ'[all.findIndex((one) => one.id === id)] ?? ''
  return {
    ...still,
    by,
    rows,
    turns: rotationOf([mia.id, tom.id, zoe.id]),
    async add(name: string, when: string, assignment: Assignment) {
      const wanted = { ...by, ...DEFINITION }
      const added = await addChore(app, { ...wanted, name, when, assignment })
      if (!added.ok) throw new Error(added.refusal.code)
    },
    turnId: async () => String((await rows())[0]?.id),
    /** Whose the open turns are, in the order in which they are due. */
    whose: async () =>
      (await rows()).map(({ who }) => (who as (string | null)[]).map(letter).join('')).join(),
    async away(until = 'sunday', press = 'Confirm') {
      const card = await mia.command('/away set', { until })
      await card.click(press)
      return card
    },
    /** What everyone sees with these words in it, once it is there. */
    posted: (words: string) =>
      vi.waitFor(() => {
        const found = zoe
          .sees()
          .findLast(({ text, onlyForYou }) => !onlyForYou && text.includes(words))
        if (!found) throw new Error(`nobody said «${words}»`)
        return found
      }, TIMEOUT),
    isRebuilt: async () => {
      const { db } = database.appFor('owner', { isolation: 'repeatable read' })
      expect(await createVerify(db, replaying)(guildId)).toMatchObject({ differences: [] })
    },
  }
}

describe('back early, or not gone at all', () => {
  test('who is back sees what went to others and takes it back, just as it was; whoever had it is told, and so of the Undo', async () => {
    const { add, turns, mia, tom, at, away, whose, rows, posted, log, isRebuilt } = await setup({
      channel: true,
    })
    await add('Dishes', 'every day 19:00', turns)
    await add('Bins', 'every thursday', turns)
    await add('Later', 'every day 08:00 from 20 jan', turns)
    const before = await rows()
    await away()
    expect(await whose()).toBe('T,T,M')
    at('2030-01-02T12:00:00Z')
    const card = await mia.command('/away end')
    expect(card.text).toContain('Welcome back')
    expect(card.text).toContain('2 turns went to others and are still open:')
    expect(card.text).toContain('Dishes · Tue 1 Jan → @Tom')
    expect(card.text).toContain('Bins · Thu 3 Jan → @Tom')
    expect(card.text).toContain('whoever that concerns is told')
    expect(card.text).not.toContain('stays theirs')
    expect(card.buttons).toEqual(['Take them back', 'Undo'])
    // Nothing moves by itself.
    expect(await whose()).toBe('T,T,M')
    await isRebuilt()

    await card.click('Take them back')
    expect(card.text).toContain('Yours again')
    expect(card.text).toContain('Dishes · Tue 1 Jan')
    expect(card.buttons).toEqual(['Undo'])
    expect(await rows()).toEqual(before)
    const news = await posted('is er toch, en neemt beurten terug')
    expect(news.text).toContain('Dishes · @Tom → @Mia')
    expect(news.text).toContain('Bins · @Tom → @Mia')
    expect(news.message?.notifies).toEqual([tom.id])
    expect((await log()).slice(-3)).toEqual([
      'chore.turn-moved',
      'chore.turn-moved',
      'away.turns-taken-back',
    ])
    await isRebuilt()

    await card.click('Undo')
    expect(card.text).toContain('they are with whoever had them before')
    expect(await whose()).toBe('T,T,M')
    const again = await posted('laat beurten toch aan anderen')
    expect(again.text).toContain('Dishes · @Mia → @Tom')
    expect(again.message?.notifies).toEqual([tom.id])
    await isRebuilt()
  })

  test('the turn after it is whose it would have been without the absence', async () => {
    const { add, turns, mia, at, away, whose } = await setup()
    await add('Dishes', 'every day 19:00', turns)
    await away()
    const card = await mia.command('/away end')
    await card.click('Take them back')
    const order: string[] = []
    for (const day of ['01', '02', '03', '04']) {
      at(`2030-01-${day}T12:00:00Z`)
      order.push(await whose())
      await mia.command('/chore done', { chore: 'Dishes' })
    }
    expect(order.join('')).toBe('MTZM')
  })

  test('an absence that has not begun gives back what it moved, also what was offered to anyone and what was given', async () => {
    const { add, turns, mia, tom, zoe, away, whose, rows, isRebuilt } = await setup()
    await add('Plants', 'tomorrow', person(mia.id))
    await add('Anything', 'friday', ANYONE)
    await mia.command('/chore claim', { chore: 'Anything' })
    await add('Bins', 'saturday', rotationOf([tom.id, zoe.id]))
    await zoe.command('/chore assign', { chore: 'Bins', who: mia })
    await add('Windows', 'sunday', { kind: 'several', members: [mia.id, tom.id], mode: 'together' })
    await add('Dishes', 'monday', turns)
    const before = await rows()
    expect(await whose()).toBe('M,M,M,MT,M')
    await away('2–10 jan', 'Confirm and offer')
    expect(await whose()).toBe(',,T,T,T')
    const why = await zoe.command('/chore show', { chore: 'Plants' })
    expect((await why.click('Why me?')).text).toContain('@Mia is away, so it is for anyone.')
    const card = await mia.command('/away end')
    expect(card.text).toContain('That absence is gone')
    expect(card.text).toContain('5 turns went to others')
    expect(card.text).toContain('Plants · Wed 2 Jan → anyone')
    await card.click('Take them back')
    expect(await rows()).toEqual(before)
    await isRebuilt()
    await card.click('Undo')
    expect(await whose()).toBe(',,T,T,T')
    await isRebuilt()
  })

  test('what is done, begun, given on or due on other days away is not offered, and is not taken when it becomes so meanwhile', async () => {
    const { app, by, add, turns, mia, tom, zoe, at, away, whose, turnId, isRebuilt } = await setup()
    for (const [n, name] of ['Done', 'Begun', 'Given', 'Left'].entries())
      await add(name, `every day ${19 + n}:00`, turns)
    await add('Second', 'every friday', turns)
    await away('wednesday')
    await away('4–5 jan')
    expect(await whose()).toBe('T,T,T,T,T')
    const turn = await turnId()
    await tom.command('/klus klaar', { klus: 'Done' })
    expect(turn).not.toBe(await turnId())
    const begun = { ...by, by: tom.id, isManager: false, occurrenceId: await turnId() }
    expect(await beginTurn(app, begun)).toMatchObject({ ok: true })
    await zoe.command('/chore assign', { chore: 'Given', who: zoe })
    at('2030-01-01T13:00:00Z')
    const card = await mia.command('/away end')
    expect(card.text).toContain('One turn went to somebody else and is still open:')
    expect(card.text).toContain('Left · Tue 1 Jan → @Tom')
    for (const name of ['Done', 'Begun', 'Given', 'Second']) expect(card.text).not.toContain(name)
    await tom.command('/klus klaar', { klus: 'Left' })
    const late = await card.click('Take them back')
    expect(late.text).toContain('None of those turns can be taken back any more')
    await isRebuilt()
  })

  test('what was passed on and given since stays with who was given it, also where they had it before', async () => {
    const { add, turns, tom, zoe, away, whose, rows, isRebuilt } = await setup()
    await add('Dishes', 'every day 19:00', turns)
    const card = await away()
    await tom.command('/klus doorgeven', { klus: 'Dishes' })
    expect(await whose()).toBe('Z')
    await zoe.command('/chore assign', { chore: 'Dishes', who: tom })
    const given = await rows()
    await card.click('Undo')
    expect(card.text).toContain('but for what was begun or done since')
    expect(await rows()).toEqual(given)
    await isRebuilt()
  })

  test('what cannot be read any more holds up nobody who is back, and is not written over', async () => {
    const { guildId, add, turns, mia, at, whose, isRebuilt } = await setup()
    await add('Dishes', 'every day 19:00', turns)
    await add('Bins', 'every thursday', turns)
    const preview = await mia.command('/away set', { until: 'sunday', note: 'At sea' })
    await preview.click('Confirm')
    expect(await whose()).toBe('T,T')
    const { admin } = database
    const damage = async () => {
      await admin`update absences set note = set_byte(note, 20, get_byte(note, 20) # 1)
        where guild_id = ${guildId}`
      await admin`update event_log set payload = set_byte(payload, 20, get_byte(payload, 20) # 1)
        where guild_id = ${guildId} and id = (select id from event_log
          where guild_id = ${guildId} and type = 'chore.turn-moved' order by position limit 1)`
    }
    await damage()
    at('2030-01-02T12:00:00Z')
    const card = await mia.command('/away end')
    expect(card.text).toContain('Welcome back')
    expect(card.text).toContain('One turn went to somebody else and is still open:')
    await card.click('Take them back')
    expect(await whose()).toBe('T,M')
    await damage()
    const kept = await inGuild(database.appFor('owner').db, guildId, async (scope) =>
      absences.ofGuild(scope, { from: '2030-01-01', to: null }),
    )
    expect(kept).toMatchObject([{ note: 'At sea' }])
    await isRebuilt()
  })

  test('an absence is taken back also where what one turn was cannot be read any more', async () => {
    const { guildId, add, turns, mia, whose } = await setup()
    await add('Dishes', 'every day 19:00', turns)
    await add('Bins', 'every thursday', turns)
    const gone = await (await mia.command('/away set', { until: 'sunday' })).click('Confirm')
    expect(await whose()).toBe('T,T')
    await database.admin`
      update event_log set payload = set_byte(payload, 20, get_byte(payload, 20) # 1)
      where guild_id = ${guildId} and id = (select id from event_log
        where guild_id = ${guildId} and type = 'chore.turn-moved' order by position limit 1)`
    await gone.click('Undo')
    expect(await whose()).toBe('T,M')
  })

  test('without anything to take back it says what stays', async () => {
    const { add, turns, mia, tom, away } = await setup()
    await add('Dishes', 'every day 19:00', turns)
    await away()
    await tom.command('/klus klaar', { klus: 'Dishes' })
    const card = await mia.command('/away end')
    expect(card.text).toContain('What others took over meanwhile stays theirs.')
    expect(card.buttons).toEqual(['Undo'])
  })

  test('who is away again by then, or in another pool, does not get it', async () => {
    const { app, by, add, turns, mia, tom, zoe, away, whose } = await setup()
    await add('Dishes', 'every day 19:00', turns)
    await away()
    const card = await mia.command('/away end')
    await away()
    expect((await card.click('Take them back')).text).toContain('None of those turns')
    expect(await whose()).toBe('T')
    const again = await mia.command('/away end')
    expect(again.buttons).toContain('Take them back')
    const [chore] = await database.admin`
      select id, version from chores where guild_id = ${by.guildId}`
    const of = { choreId: String(chore?.id), version: Number(chore?.version) }
    const assignment = rotationOf([tom.id, zoe.id])
    const edit = {
      ...by,
      ...DEFINITION,
      ...of,
      name: 'Dishes',
      when: 'every day 19:00',
      assignment,
    }
    expect(await editChore(app, edit)).toMatchObject({ ok: true })
    expect(await whose()).toBe('T')
    expect((await again.click('Take them back')).text).toContain('None of those turns')
    expect(await whose()).toBe('T')
  })
})

describe('whose it is to take back', () => {
  test('a manager gives it back, who then is told too; nobody else does, and no other event is taken for an end', async () => {
    const { guildId, app, add, turns, mia, tom, zoe, away, whose, posted } = await setup({
      channel: true,
    })
    await add('Dishes', 'every day 19:00', turns)
    await away()
    const card = await zoe.command('/away end', { member: mia })
    expect(card.text).toContain('The absence of @Mia is gone')
    expect(card.buttons).toEqual(['Give them back', 'Undo'])
    const events = await database.admin`
      select id, type from event_log where guild_id = ${guildId} order by position`
    const kim = memberOf(app, { guildId })
    const press = async (type: string, who = kim) => {
      const { id } = events.findLast((one) => one.type === type) ?? {}
      return (await who.press(`1:away.take-back:${id}`)).text
    }
    expect(await press('absence.ended')).toContain('and managers can change')
    const own = memberOf(app, { guildId, userId: mia.id })
    expect(await press('absence.begun', own)).toContain('was changed again or is over')
    expect((await kim.press(`1:away.take-back:${app.newId()}`)).text).toContain('was changed again')
    expect(await whose()).toBe('T')
    await card.click('Give them back')
    expect(card.text).toContain('@Mia has these again')
    expect(await whose()).toBe('M')
    const news = await posted('en neemt beurten terug')
    expect(new Set(news.message?.notifies)).toEqual(new Set([mia.id, tom.id]))
    const log = await zoe.command('/manage log')
    expect(log.text).toContain('@Zoe gave @Mia a turn back')
    expect(log.text).toContain('Dishes is for @Mia again')
  })

  test('pressed by twenty devices at once over three replicas it moves once, and all others are told', async () => {
    const { app, guildId, by, add, turns, mia, away, whose, isRebuilt, log } = await setup()
    await add('Dishes', 'every day 19:00', turns)
    await away()
    await mia.command('/away end')
    const [ended] = await database.admin`
      select id from event_log where guild_id = ${guildId} and type = 'absence.ended'`
    const replica = () => database.appFor('owner', { clock: app.clock })
    const replicas = [app, replica(), replica()]
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        takeBack(replicas[n % 3] ?? app, {
          ...by,
          guildLocale: 'nl',
          isManager: false,
          correlationId: `c${n}`,
          eventId: String(ended?.id),
        }),
      ),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const codes = results.flatMap((one) => (one.ok ? [] : [one.refusal.code]))
    expect(new Set(codes)).toEqual(new Set(['away.nothingBack']))
    expect(await whose()).toBe('M')
    expect((await log()).filter((type) => type === 'away.turns-taken-back')).toHaveLength(1)
    await isRebuilt()
  })

  test('said in Dutch by who reads Dutch', async () => {
    const { add, mia, tom } = await setup()
    await add('Afwas', 'every day 19:00', rotationOf([tom.id, mia.id]))
    await (await tom.command('/afwezig instellen', { tot: 'zondag' })).click('Bevestig')
    const card = await tom.command('/afwezig terug')
    expect(card.text).toContain('Eén beurt ging naar een ander en is nog open:')
    expect(card.buttons).toEqual(['Neem ze terug', 'Ongedaan maken'])
    await card.click('Neem ze terug')
    expect(card.text).toContain('Weer van jou')
    await card.click('Ongedaan maken')
    expect(card.text).toContain('ze zijn weer van wie ze eerst had')
  })
})
