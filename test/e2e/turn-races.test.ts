import { afterAll, beforeAll, expect, test } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { systemClock } from '../../src/core/time/system-clock.ts'
import { approveId } from '../../src/features/approvals/approval.custom-ids.ts'
import { askApproval } from '../../src/features/approvals/ask-approval.flow.ts'
import { postedBy } from '../../src/features/cards/chore.custom-ids.ts'
import { helpId } from '../../src/features/cards/help.custom-ids.ts'
import { HELPERS_MAX } from '../../src/features/model/help.ts'
import { createDatabase } from '../support/app.ts'
import { atOnce, givenReplicas, warmUp } from '../support/http-replicas.ts'

// What twenty members press at once over three http processes has one outcome, and everybody is told which.

const MEMBERS = 20
const RACES = Number(process.env.RACES ?? 3)
const MARK = '0'.repeat(22)
const UPDATED = 7

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

async function setup() {
  const { guildId, member } = await givenReplicas(database)
  const speaking = { guildLocale: 'en-US' }
  const mia = member(speaking)
  const people = Array.from({ length: MEMBERS }, () => member(speaking))
  await warmUp([mia, ...people])
  const { admin } = database
  return {
    guildId,
    mia,
    people,
    zoe: member({ ...speaking, manager: true }),
    /** Whose that chore's open turn is, and which it is. */
    async turn(customId: string) {
      const [, , id] = customId.split(':')
      const [row] = await admin`select id, chore_id as chore, assignee_id::text as who
        from occurrences where guild_id = ${guildId} and id = ${id ?? ''}`
      return { id: String(row?.id), chore: String(row?.chore), who: row?.who }
    },
    async completionOf(turnId: string) {
      const [row] = await admin`select id, helper_ids as helpers from completions
        where guild_id = ${guildId} and occurrence_id = ${turnId}`
      return { id: String(row?.id), helpers: row?.helpers as readonly string[] }
    },
    count: async (type: string) =>
      (await admin`select 1 from event_log where guild_id = ${guildId} and type = ${type}`).length,
  }
}

type Answers = Awaited<ReturnType<typeof pressed>>
type People = Awaited<ReturnType<typeof setup>>['people']

type Member = People[number]

/** Beside other work some answers take too long: nothing was changed then, and whoever is told so presses again. */
async function press(one: Member, customId: string): ReturnType<Member['press']> {
  const answer = await one.press(customId)
  return answer.text.includes('This took too long') ? press(one, customId) : answer
}

/** What each of them sees who pressed that at once. */
async function pressed(people: People, customId: string, race: number) {
  const presses = people.map((one) => async () => {
    return { userId: one.userId, answer: await press(one, customId) }
  })
  return atOnce(presses, race)
}

/** One of them is first; all others are told by name who that was. */
function oneWon(answers: Answers, told: (winner: string) => string) {
  const winners = answers.filter(({ answer }) => answer.type === UPDATED)
  expect(winners).toHaveLength(1)
  const winner = winners[0]?.userId ?? ''
  const others = answers.filter(({ userId }) => userId !== winner)
  for (const { answer } of others) expect(answer.text).toContain(told(winner))
  return winner
}

test('of twenty who accept a turn that is handed over to everyone one has it', async () => {
  const { mia, people, turn, count } = await setup()
  for (let race = 0; race < RACES; race += 1) {
    const who = { user: mia.userId }
    const card = await mia.command('chore add', { name: `Hand over ${race}`, when: 'today', who })
    const { id } = await turn(card.button('Done'))
    const ask = await mia.press(`1:exchange.hand-over:${id}`)
    const offer = await mia.press(ask.button('Offer to everyone'))
    const answers = await pressed(people, offer.button('Accept'), race)
    const winner = oneWon(answers, (first) => `<@${first}> was first and took`)
    expect((await turn(card.button('Done'))).who).toBe(winner)
  }
  expect(await count('exchange.turns-given')).toBe(RACES)
})

/** Each of them asks Mia for one and the same turn of hers, for one of their own. */
async function offerAll({ mia, people, turn }: Awaited<ReturnType<typeof setup>>, race: number) {
  const of = (user: string) => ({ when: 'today', who: { user } })
  const mine = await mia.command('chore add', { name: `Wanted ${race}`, ...of(mia.userId) })
  const wanted = mine.button('Done')
  const swap = { with: { user: mia.userId }, for: (await turn(wanted)).id }
  const offered = []
  for (const [n, one] of people.entries()) {
    const card = await one.command('chore add', { name: `Own ${race} ${n}`, ...of(one.userId) })
    const own = card.button('Done')
    const offer = await one.command('chore swap', { chore: (await turn(own)).id, ...swap })
    offered.push({ one, own, accept: offer.button('Accept'), back: offer.button('Take back') })
  }
  return { wanted, offered }
}

const isOdd = (n: number) => n % 2 === 1

test('of twenty swaps for one turn, accepted at once while half of them are taken back, one is made', async () => {
  const there = await setup()
  const { mia, turn, count } = there
  for (let race = 0; race < RACES; race += 1) {
    const { wanted, offered } = await offerAll(there, race)
    const withdrawing = offered.filter((_, n) => isOdd(n))
    const answers = await atOnce(
      [
        ...offered.map(
          ({ accept }) =>
            () =>
              press(mia, accept),
        ),
        ...withdrawing.map(
          ({ one, back }) =>
            () =>
              press(one, back),
        ),
      ],
      race,
    )
    const accepted = answers.slice(0, MEMBERS)
    // Of an offer that was taken back its message says so to all.
    const back = /took this offer back/
    const isMade = (answer: (typeof accepted)[number] | undefined) =>
      answer?.type === UPDATED && !back.test(answer.text)
    const swapped = offered.filter((_, n) => isMade(accepted[n]))
    expect(swapped).toHaveLength(1)
    const [winner] = swapped
    expect((await turn(wanted)).who).toBe(winner?.one.userId)
    const holders = await Promise.all(offered.map(async ({ own }) => (await turn(own)).who))
    expect(holders).toEqual(offered.map((one) => (one === winner ? mia : one.one).userId))
    const told = accepted.filter((answer) => !isMade(answer)).map(({ text }) => text)
    const why = /is not the turn of <@\d+> now|took this offer back/
    expect(told.filter((text) => !why.test(text))).toEqual([])
    const withdrawn = withdrawing.map((one, n) => {
      const answer = answers[MEMBERS + n]
      return one === winner ? answer?.text.includes('was first and took') : answer?.type === UPDATED
    })
    expect(withdrawn).toEqual(withdrawing.map(() => true))
  }
  expect(await count('exchange.turns-given')).toBe(RACES)
})

test('of twenty who agree that something is done one answers for it', async () => {
  const { guildId, mia, zoe, people, turn, completionOf, count } = await setup()
  const app = database.appFor('owner', { clock: systemClock })
  for (let race = 0; race < RACES; race += 1) {
    const card = await mia.command('chore add', { name: `Approval ${race}`, when: 'today' })
    const { id, chore } = await turn(card.button('Done'))
    await zoe.pick(`1:chore.pick-approver:${chore}`, 'member')
    await mia.press(card.button('Done'))
    const { id: completion } = await completionOf(id)
    await inGuild(app.db, guildId, (scope) =>
      askApproval(scope, app, { completionId: completion, correlationId: null }),
    )
    const customId = approveId.encode({ completion, about: 'approval', mark: MARK })
    oneWon(await pressed(people, customId, race), (first) => `<@${first}> answered for`)
  }
  expect(await count('approval.given')).toBe(RACES)
})

test('of twenty who say that they helped as many stand with it as can be kept', async () => {
  const { mia, people, turn, completionOf, count } = await setup()
  for (let race = 0; race < RACES; race += 1) {
    const card = await mia.command('chore add', { name: `Help ${race}`, when: 'today' })
    const { id } = await turn(card.button('Done'))
    await mia.press(card.button('Done'))
    const { id: completion } = await completionOf(id)
    const customId = helpId.encode({ completion, place: postedBy(MARK) })
    const answers = await pressed(people, customId, race)
    const helped = answers.filter(({ answer }) => answer.type === UPDATED)
    expect(helped).toHaveLength(HELPERS_MAX)
    const full = answers.filter(({ answer }) => answer.text.includes('more cannot be kept'))
    expect(full).toHaveLength(MEMBERS - HELPERS_MAX)
    const { helpers } = await completionOf(id)
    expect(helpers.toSorted()).toEqual(helped.map(({ userId }) => userId).toSorted())
  }
  expect(await count('chore.helped')).toBe(RACES * HELPERS_MAX)
})
