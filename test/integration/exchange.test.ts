import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../../src/app.ts'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { completeChore } from '../../src/features/completions/index.ts'
import { acceptOffer } from '../../src/features/exchange/accept-offer.flow.ts'
import { claimTurn } from '../../src/features/exchange/claim-turn.flow.ts'
import { makeOffer } from '../../src/features/exchange/make-offer.flow.ts'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { addChore } from '../../src/features/planning/index.ts'
import { features as replaying } from '../../src/features/replay.ts'
import { ANYONE, type Assignment, person, rotationOf } from '../../src/features/rotations/index.ts'
import { features } from '../../src/features/worker.ts'
import { createRegistry } from '../../src/jobs/registry.ts'
import { createScheduler } from '../../src/jobs/scheduler.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { inStillTime } from '../support/still-time.ts'
import { aDiscord, countedMetrics } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** Mia, Tom and Zoe, who manages; it is Tuesday 1 January 2030, 13:00 in Amsterdam. */
async function setup() {
  const still = await inStillTime(database)
  const { app, guildId, mia, tom, zoe } = still
  const { admin } = database
  const by = { guildId, by: mia.id, correlationId: 'x' }
  const all = [mia, tom, zoe]
  for (const { id: userId } of all) await joinMembers(app, { ...by, userId })
  const letters = (ids: readonly string[]) =>
    ids.map((id) => 'MTZ'[all.findIndex((one) => one.id === id)] ?? '?').join('')

  async function rows(name?: string) {
    const found = await admin`
      select o.id, o.turn, array_remove(coalesce(o.shared_by, array[o.assignee_id]), null)::text[] as who, c.id as chore
      from occurrences o join chores c on c.guild_id = o.guild_id and c.id = o.chore_id
      where o.guild_id = ${guildId} and o.status = 'open' order by o.due_at, c.created_at, c.id`
    const at = name === undefined ? 0 : names.indexOf(name)
    return found.filter(({ chore }) => name === undefined || chore === choreIds[at])
  }
  const names: string[] = []
  const choreIds: string[] = []
  return {
    ...still,
    by,
    everyone: [mia.id, tom.id, zoe.id],
    turns: rotationOf([mia.id, tom.id, zoe.id]),
    async add(name: string, assignment: Assignment, when = 'every day 19:00') {
      const definition = { areaId: null, notes: null, closing: null, effort: 2, priority: 3 }
      const wanted = { ...by, isManager: true, guildLocale: 'nl', locale: 'en-US', ...definition }
      const added = await addChore(app, { ...wanted, name, when, assignment })
      if (!added.ok) throw new Error(added.refusal.code)
      names.push(name)
      choreIds.push(added.value.chore.id)
      return added.value
    },
    /** Whose the open turn is. */
    async whose(name?: string) {
      const [row] = await rows(name)
      return letters(row?.who ?? [])
    },
    turn: async (name?: string) => (await rows(name))[0]?.turn,
    turnId: async (name?: string) => String((await rows(name))[0]?.id),
    async done(name?: string) {
      const [row] = await rows(name)
      const who = row?.who[0] ?? mia.id
      const wanted = { ...by, by: who, occurrenceId: String(row?.id) }
      const result = await completeChore(app, wanted)
      if (!result.ok) throw new Error(result.refusal.code)
    },
    offers: async () =>
      (await admin`select status from offers where guild_id = ${guildId} order by status`).map(
        ({ status }) => status,
      ),
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

describe('claim', () => {
  test('what is for anyone is theirs who takes it, says why, and is for anyone again when that is taken back', async () => {
    const { add, mia, tom, zoe, whose, isRebuilt, log } = await setup()
    await add('Dishes', ANYONE)
    const card = await mia.command('/chore claim', { chore: 'Dishes' })
    expect(card.text).toContain('Dishes is yours')
    expect(card.text).toContain('@Mia offered to do it.')
    expect(await whose()).toBe('M')
    const late = await tom.command('/klus oppakken', { klus: 'Dishes' })
    expect(late.text).toContain('“Dishes” is al opgepakt: het is de beurt van @Mia')
    expect((await mia.command('/chore claim', { chore: 'Dishes' })).text).toContain('yours already')
    expect((await zoe.command('/manage log')).text).toContain('@Mia took on Dishes')
    await isRebuilt()

    await card.click('Undo')
    expect(card.text).toContain('Taken back: Dishes')
    expect(await whose()).toBe('')
    expect((await log()).slice(-2)).toEqual(['exchange.turns-given', 'exchange.giving-undone'])
    await isRebuilt()
  })

  test('stands on the card of what is for anyone, and only there', async () => {
    const { add, mia, tom, zoe, whose } = await setup()
    await add('Dishes', ANYONE)
    const card = await mia.command('/chore show', { chore: 'Dishes' })
    expect(card.buttons).toContain('I’ll do it')
    expect(card.buttons).not.toContain('Hand over')
    await card.click('I’ll do it')
    expect(await whose()).toBe('M')
    const theirs = await tom.command('/klus toon', { klus: 'Dishes' })
    expect(theirs.buttons).toEqual(['Klaar', 'Delen', 'Meer', 'Waarom ik?'])
    await zoe.command('/chore assign', { chore: 'Dishes', who: tom })
    const shown = await tom.command('/klus toon', { klus: 'Dishes' })
    await zoe.command('/chore assign', { chore: 'Dishes', who: mia })
    expect((await shown.click('Overdragen')).text).toContain('alleen zij kunnen hem overdragen')
  })
})

describe('assign', () => {
  test('a manager says whose it is, a member does not; and it is as before when that is taken back', async () => {
    const { add, turns, mia, tom, zoe, whose, turn, isRebuilt } = await setup()
    await add('Dishes', turns)
    const before = await turn()
    const no = await mia.command('/chore assign', { chore: 'Dishes', who: tom })
    expect(no.text).toContain('Only managers say whose turn')
    const card = await zoe.command('/chore assign', { chore: 'Dishes', who: tom })
    expect(card.text).toContain('Dishes goes to @Tom')
    expect(card.text).toContain('@Zoe handed it over to @Tom.')
    expect(await whose()).toBe('T')
    await isRebuilt()
    await card.click('Undo')
    expect(await whose()).toBe('M')
    expect(await turn()).toEqual(before)
    await isRebuilt()
  })

  test('who is away then is not given it', async () => {
    const { add, turns, tom, zoe, whose } = await setup()
    await add('Dishes', turns)
    await (await tom.command('/away set', { until: 'sunday' })).click('Bevestig')
    const no = await zoe.command('/chore assign', { chore: 'Dishes', who: tom })
    expect(no.text).toContain('@Tom is away when “Dishes” is due')
    expect(await whose()).toBe('M')
  })
})

describe('pass', () => {
  test('R2b who passes takes the next turn of who did it instead, once, and is told why', async () => {
    const { add, everyone, mia, tom, whose, done, turn, sleep, isRebuilt } = await setup()
    const [a, b, c] = everyone as [string, string, string]
    // A is Zoe, B is Mia, C is Tom: A was the holder, so it is B's turn.
    await add('Dishes', rotationOf([c, a, b]))
    expect(await whose()).toBe('Z')
    await done()
    sleep({ hours: 24 })
    expect(await whose()).toBe('M')
    const before = await turn()
    const card = await mia.command('/chore pass', { chore: 'Dishes' })
    expect(card.text).toContain('Dishes goes to @Tom')
    expect(card.text).toContain('@Mia passed it on to @Tom, and takes a turn back for it.')
    expect(await whose()).toBe('T')
    await isRebuilt()

    await card.click('Undo')
    expect(await whose()).toBe('M')
    expect(await turn()).toEqual(before)
    await mia.command('/chore pass', { chore: 'Dishes' })
    const order: string[] = []
    for (let n = 0; n < 7; n += 1) {
      order.push(await whose())
      await done()
      sleep({ hours: 24 })
    }
    // C takes this one; A; B; and at C's next regular turn B again: then all is as before.
    expect(order.join('')).toBe('TZMMZMT')
    await isRebuilt()
    expect((await tom.command('/klus doorgeven', { klus: 'Dishes' })).text).toContain('alleen zij')
  })

  test('with «least loaded» no turn is taken back for it, so none is promised', async () => {
    const { add, everyone, mia } = await setup()
    await add('Dishes', rotationOf(everyone, { strategy: 'leastLoaded' }))
    const ask = await (await mia.command('/chore show', { chore: 'Dishes' })).click('Hand over')
    expect(ask.text).toContain('Its effort counts for you all the same')
    const card = await mia.command('/chore pass', { chore: 'Dishes' })
    expect(card.text).toContain('@Mia passed it on to @Tom. Its effort counts for @Mia')
    expect(card.text).not.toContain('back')
  })

  test('where nobody takes turns, or nobody else is there, it stays and that is said', async () => {
    const { add, turns, mia, tom, zoe, whose } = await setup()
    await add('Plants', person(mia.id), 'every day 18:00')
    expect((await mia.command('/chore pass', { chore: 'Plants' })).text).toContain('nobody next')
    await add('Dishes', turns)
    await (await tom.command('/away set', { until: 'sunday' })).click('Bevestig')
    await (await zoe.command('/away set', { until: 'sunday' })).click('Confirm')
    expect((await mia.command('/chore pass', { chore: 'Dishes' })).text).toContain('It stays yours')
    expect(await whose('Dishes')).toBe('M')
  })
})

describe('hand over', () => {
  test('one who is asked accepts: it is theirs, the next turn is as it would have been, and it can be taken back', async () => {
    const { add, turns, mia, tom, zoe, whose, turn, offers, done, sleep, isRebuilt } = await setup()
    await add('Dishes', turns)
    const before = await turn()
    const ask = await (await mia.command('/chore show', { chore: 'Dishes' })).click('Hand over')
    expect(ask.buttons).toEqual(['Offer to everyone', 'Pass on'])
    const offer = await ask.select('Tom')
    expect(offer.text).toContain('@Mia vraagt @Tom om het over te nemen')
    expect(offer.buttons).toEqual(['Aannemen', 'Weigeren', 'Terugnemen'])
    expect(await whose()).toBe('M')
    const seen = offer.as(zoe)
    expect((await seen.click('Aannemen')).text).toContain('This is offered to @Tom')
    expect((await seen.as(mia).click('Aannemen')).text).toContain('You offered “Dishes” yourself')
    await offer.as(tom).click('Aannemen')
    expect(offer.text).toContain('Dishes gaat naar @Tom')
    expect(await whose()).toBe('T')
    expect(await offers()).toEqual(['accepted'])
    await isRebuilt()

    await offer.as(tom).click('Ongedaan maken')
    expect(await turn()).toEqual(before)
    await isRebuilt()
    await (await ask.select('Tom')).as(tom).click('Aannemen')
    await done()
    sleep({ hours: 24 })
    // In order, as if Mia had done it.
    expect(await whose()).toBe('T')
  })

  test('declined or taken back it stays, and whoever answers later is told so', async () => {
    const { add, turns, mia, tom, zoe, whose, offers, isRebuilt } = await setup()
    await add('Dishes', turns)
    const ask = await (await mia.command('/chore show', { chore: 'Dishes' })).click('Hand over')
    const offer = await ask.select('Tom')
    await offer.as(tom).click('Weigeren')
    expect(offer.text).toContain('@Tom kan Dishes deze keer niet overnemen')
    const again = await ask.click('Offer to everyone')
    expect((await again.as(zoe).click('Terugnemen')).text ?? again.text).toContain('Dishes')
    expect(await offers()).toEqual(['declined', 'withdrawn'])
    expect(await whose()).toBe('M')
    await isRebuilt()
  })
})

describe('hand over, from the list', () => {
  test('of the only turn that is theirs it asks to whom, of several which and to whom; with the next press it is offered', async () => {
    const { add, turns, mia, tom, zoe, whose, offers } = await setup()
    await add('Anything', ANYONE, 'every day 17:00')
    await add('Dishes', turns, 'every day 19:00')
    expect((await zoe.command('/chores')).buttons).not.toContain('Hand over')
    const ask = await (await mia.command('/chores')).click('Hand over')
    expect(ask.text).toContain('Hand over: Dishes')
    expect(ask.buttons).toEqual(['Offer to everyone', 'Pass on'])

    await add('Bins', person(mia.id), 'every day 20:00')
    const list = await mia.command('/chores')
    const which = await list.click('Hand over')
    expect(which.text).toContain('Dishes is due')
    expect(which.text).toContain('Bins is due')
    expect(which.buttons).toEqual(['Offer to everyone', 'Offer to everyone'])
    const offer = await which.select('Tom', 'Hand over Bins to…')
    expect(offer.text).toContain('@Mia vraagt @Tom om het over te nemen')
    await offer.as(tom).click('Aannemen')
    expect([await whose('Dishes'), await whose('Bins')]).toEqual(['M', 'T'])
    // What the list was drawn with may be over: what is theirs now is asked about.
    await mia.command('/chore done', { chore: 'Dishes' })
    expect((await list.click('Hand over')).text).toContain('No turn is yours right now')
    expect(await offers()).toEqual(['accepted'])
    // It is hers too, but the list is his.
    await add('Windows', { kind: 'several', members: [mia.id, tom.id], mode: 'anyOne' })
    expect((await mia.command('/chores')).buttons).toContain('Hand over')
    const theirs = await mia.command('/chores', { member: tom })
    expect(theirs.text).toContain('Windows')
    expect(theirs.buttons).not.toContain('Hand over')
  })
})

describe('swap', () => {
  test('R14 two swap, both are done, and whose turns come next is as it would have been; points to who did it', async () => {
    const { add, everyone, mia, tom, zoe, whose, turn, done, sleep, isRebuilt, guildId } =
      await setup()
    const [m, t, z] = everyone as [string, string, string]
    await add('Dishes', rotationOf([m, t, z]), 'every day 19:00')
    await add('Bins', rotationOf([t, z, m]), 'every day 20:00')
    const [dishes, bins] = [await turn('Dishes'), await turn('Bins')]
    const wanted = { chore: 'Dishes', with: tom, for: 'Bins' }
    const wrong = await mia.command('/chore swap', { ...wanted, with: zoe })
    expect(wrong.text).toContain('“Bins” is not the turn of @Zoe now')
    const offer = await mia.command('/chore swap', wanted)
    expect(offer.text).toContain('@Mia vraagt @Tom: jij doet Dishes, en ik doe Bins.')
    await offer.as(tom).click('Aannemen')
    expect([await whose('Dishes'), await whose('Bins')]).toEqual(['T', 'M'])
    expect(offer.text).toContain('ruilde van beurt met')
    await isRebuilt()

    // Either of them can end it while neither is done.
    await offer.as(mia).click('Ongedaan maken')
    expect([await turn('Dishes'), await turn('Bins')]).toEqual([dishes, bins])
    await isRebuilt()
    const second = await mia.command('/chore swap', wanted)
    await second.as(tom).click('Aannemen')
    await done('Dishes')
    await done('Bins')
    const did = await database.admin`
      select completed_by::text as who from completions d join occurrences o
        on o.guild_id = d.guild_id and o.id = d.occurrence_id
      where d.guild_id = ${guildId} order by o.due_at`
    expect(did.map(({ who }) => who)).toEqual([t, m])
    expect((await second.as(tom).click('Ongedaan maken')).text).toContain('niet meer ongedaan')
    sleep({ hours: 24 })
    // After Mia's Dishes comes Tom, after Tom's Bins comes Zoe: whoever did them.
    expect([await whose('Dishes'), await whose('Bins')]).toEqual(['T', 'Z'])
    await isRebuilt()
  })

  test('unanswered it ends after a day or when the first is due, stays as it was, and is told of', async () => {
    const { add, mia, tom, at, fire, whose, offers, isRebuilt, log } = await setup()
    await add('Dishes', person(mia.id), 'every day 19:00')
    await add('Plants', person(tom.id), 'every friday')
    const offer = await mia.command('/chore swap', { chore: 'Dishes', with: tom, for: 'Plants' })
    at('2030-01-01T17:59:59Z')
    await fire()
    expect(await offers()).toEqual(['open'])
    at('2030-01-01T18:00:00Z')
    const late = await offer.as(tom).click('Aannemen')
    expect(late.text).toContain('De tijd om te antwoorden is voorbij')
    await fire()
    expect(await offers()).toEqual(['expired'])
    expect([await whose('Dishes'), await whose('Plants')]).toEqual(['M', 'T'])
    expect((await log()).at(-1)).toBe('exchange.offer-ended')
    await isRebuilt()
  })
})

const replica = ({ clock }: App) => database.appFor('owner', { clock })

test.each(['claim', 'accept', 'accept and hand over'])(
  'of 20 members who %s at once over three replicas one has it, and all others are told who',
  async (race) => {
    const { app, guildId, by, add, mia, turnId, isRebuilt, log } = await setup()
    const isClaim = race === 'claim'
    await add('Dishes', isClaim ? ANYONE : person(mia.id))
    const occurrenceId = await turnId()
    const replicas = [app, replica(app), replica(app)] as const
    const people = Array.from({ length: 20 }, aSnowflake)
    const actor = { ...by, isManager: false }
    const made = isClaim
      ? undefined
      : await makeOffer(app, { ...actor, occurrenceId, to: null, forId: null })
    const offerId = made?.ok ? made.value.offer.id : ''
    const answers = await Promise.all(
      people.map((one, n) => {
        const on = replicas[n % 3] ?? app
        const acting = { ...actor, by: one, correlationId: `c${n}` }
        if (isClaim) return claimTurn(on, { ...acting, occurrenceId })
        // Meanwhile who offered it asks once more.
        if (race !== 'accept' && n === 7)
          return makeOffer(on, { ...acting, by: mia.id, occurrenceId, to: null, forId: null })
        return acceptOffer(on, { ...acting, offerId })
      }),
    )
    const won = answers.filter(({ ok }) => ok)
    const codes = new Set(answers.flatMap((one) => (one.ok ? [] : [one.refusal.code])))
    const given = (await log()).filter((type) => type === 'exchange.turns-given')
    const [row] = await database.admin`
      select assignee_id::text as who from occurrences where guild_id = ${guildId}`
    if (race === 'accept and hand over') {
      // Whoever came first: an acceptance, or the other offer, which takes the first one back.
      expect(won.length).toBe(1)
      expect(given.length).toBeLessThanOrEqual(1)
      expect(['offer.taken,offer.notYourTurn', 'offer.withdrawn']).toContain(
        [...codes].toSorted().toReversed().join(),
      )
    } else {
      expect(won).toHaveLength(1)
      expect(given).toHaveLength(1)
      expect([...codes]).toEqual([isClaim ? 'claim.taken' : 'offer.taken'])
      const told = answers.flatMap((one) => (one.ok ? [] : [JSON.stringify(one.refusal.args)]))
      expect(told.every((args) => args.includes(String(row?.who)))).toBe(true)
    }
    await isRebuilt()
  },
)
