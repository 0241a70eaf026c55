import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { changeSettings } from '../../src/features/guilds/change-settings.flow.ts'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { type Assignment, rotationOf } from '../../src/features/rotations/index.ts'
import { features } from '../../src/features/worker.ts'
import { createDatabase } from '../support/app.ts'
import { clientOf } from '../support/discord.ts'
import { inStillTime } from '../support/still-time.ts'
import { givenWorker } from '../support/worker.ts'

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

/** Mia, Tom and Zoe, who manages, with a channel for messages; it is Tuesday 1 January 2030, 13:00 in Amsterdam. */
async function setup() {
  const still = await inStillTime(database)
  const { app, guildId, discord, mia, tom, zoe } = still
  const by = { guildId, by: zoe.id, correlationId: 'x' }
  for (const { id: userId } of [mia, tom, zoe]) await joinMembers(app, { ...by, userId })
  const { id: channelId } = zoe.channel
  await changeSettings(app, {
    ...by,
    guildLocale: 'nl',
    change: (settings) => ({ ...settings, channelId, reminds: false }),
  })
  givenWorker(app, features, { discord: clientOf(discord).discord })
  return {
    ...still,
    by,
    turns: rotationOf([mia.id, tom.id, zoe.id]),
    async add(name: string, assignment: Assignment, when = 'every day 19:00') {
      const added = await addChore(app, { ...by, ...DEFINITION, name, when, assignment })
      if (!added.ok) throw new Error(added.refusal.code)
    },
    /** What became of what was asked for of this kind, once all of it is over. */
    news: (kind: string) =>
      vi.waitFor(async () => {
        const rows = await database.admin`select state from outbox
          where guild_id = ${guildId} and kind = ${kind}`
        const states = rows.map(({ state }) => String(state))
        if (rows.length === 0 || states.includes('pending')) throw new Error('not yet')
        return states
      }, TIMEOUT),
    posted: (words: string) =>
      zoe.sees().filter(({ text, onlyForYou }) => !onlyForYou && text.includes(words)),
  }
}

describe('an offer of a turn that is somebody else’s by now', () => {
  test('is over without a word when its time is, and is not said to stay with who offered it', async () => {
    const { add, turns, mia, zoe, at, news, posted } = await setup()
    await add('Dishes', turns)
    const ask = await (await mia.command('/chore show', { chore: 'Dishes' })).click('Hand over')
    await ask.select('Tom')
    await zoe.command('/chore assign', { chore: 'Dishes', who: zoe })
    at('2030-01-01T18:00:00Z')
    expect(await news('exchange.offer-news')).toEqual(['gone'])
    expect(posted('op tijd over')).toEqual([])
  })

  test('who is away cannot accept one, and is told what to do and not to choose another', async () => {
    const { add, turns, mia, tom } = await setup()
    await add('Dishes', turns)
    const ask = await (await mia.command('/chore show', { chore: 'Dishes' })).click('Hand over')
    const offer = await ask.click('Offer to everyone')
    await (await tom.command('/away set', { until: 'sunday' })).click('Bevestig')
    const no = await offer.as(tom).click('Aannemen')
    expect(no.text).toContain('Je bent afwezig als “Dishes” klaar moet zijn')
    expect(no.text).not.toContain('iemand anders')
  })

  test('is declined with the truth', async () => {
    const { add, turns, mia, tom, zoe } = await setup()
    await add('Dishes', turns)
    const ask = await (await mia.command('/chore show', { chore: 'Dishes' })).click('Hand over')
    const offer = await ask.select('Tom')
    await zoe.command('/chore assign', { chore: 'Dishes', who: zoe })
    await offer.as(tom).click('Weigeren')
    expect(offer.text).toContain('Dishes is niet meer de beurt van @Mia')
  })
})

describe('a turn that waits for somebody to be back', () => {
  test('is not called anyone’s: a manager gives it or opens it, others are told how to take it', async () => {
    const { add, mia, tom, zoe } = await setup()
    await add('Dishes', rotationOf([tom.id, mia.id]))
    const card = await tom.command('/klus toon', { klus: 'Dishes' })
    const seen = await zoe.command('/chore show', { chore: 'Dishes' })
    await (await mia.command('/away set', { until: 'sunday' })).click('Confirm')
    await (await tom.command('/away set', { until: 'sunday' })).click('Bevestig')
    expect((await tom.command('/klus doorgeven', { klus: 'Dishes' })).text).toContain('van niemand')
    expect((await card.click('Overdragen')).text).toContain('dus het wacht en is van niemand')
    const ask = await seen.click('Hand over')
    expect(ask.text).toContain('Nobody whose turn it could be is here, so it waits.')
    const opened = await ask.click('Let anyone do it')
    expect(opened.text).toContain('Anyone can do Dishes')
    await opened.click('Undo')
    expect(opened.text).toContain('It waits again until somebody is back.')
    await zoe.command('/chore claim', { chore: 'Dishes' })
    expect((await tom.command('/klus oppakken', { klus: 'Dishes' })).text).toContain('al opgepakt')
  })

  test('and one that is anyone’s is given without a word of whose it is', async () => {
    const { add, turns, zoe } = await setup()
    await add('Dishes', turns)
    const seen = await zoe.command('/chore show', { chore: 'Dishes' })
    const ask = await seen.click('Hand over')
    await ask.click('Let anyone do it')
    const again = await seen.click('Hand over')
    expect(again.text).toContain('Anyone can do it. Give it to one person.')
    expect(again.buttons).toEqual([])
  })
})

test('of many turns that are taken back everybody is told, in messages that name them', async () => {
  const { app, by, home, add, mia, news, posted } = await setup()
  const others = Array.from({ length: 12 }, (_, n) => home.member(`Other ${n}`))
  for (const [n, { id }] of others.entries()) {
    await joinMembers(app, { ...by, userId: id })
    await add(`Chore ${n}`, rotationOf([mia.id, id]), `every day ${8 + n}:30`)
  }
  await (await mia.command('/away set', { until: 'sunday' })).click('Confirm')
  await (await mia.command('/away end')).click('Take them back')
  expect(await news('away.taken-back-news')).toEqual(['done', 'done'])
  const messages = posted('is er toch, en neemt beurten terug')
  const called = messages.flatMap(({ message }) => message?.notifies ?? [])
  expect(called.toSorted()).toEqual(others.map(({ id }) => id).toSorted())
  for (const [n] of others.entries())
    expect(messages.filter(({ text }) => text.includes(`· @Other ${n} → @Mia`))).toHaveLength(1)
})
