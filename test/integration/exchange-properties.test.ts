import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Id, Snowflake } from '../../src/core/ids.ts'
import { acceptOffer } from '../../src/features/exchange/accept-offer.flow.ts'
import { assignTurn } from '../../src/features/exchange/assign-turn.flow.ts'
import { claimTurn } from '../../src/features/exchange/claim-turn.flow.ts'
import { type MakeOffer, makeOffer } from '../../src/features/exchange/make-offer.flow.ts'
import { passTurn } from '../../src/features/exchange/pass-turn.flow.ts'
import { undoGiving } from '../../src/features/exchange/undo-giving.flow.ts'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { keptTurn } from '../../src/features/model/whose.ts'
import { addChore } from '../../src/features/planning/index.ts'
import { ANYONE, rotationOf, STRATEGIES } from '../../src/features/rotations/index.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { dice, oneOf } from '../support/dice.ts'
import { randomHistory } from '../support/random-history.ts'

/** The long form: EXCHANGE_RUNS=10000. */
const RUNS = Number(process.env.EXCHANGE_RUNS ?? 40)
const TIMEOUT_MS = 60_000 + RUNS * 500
const ACTS_MAX = 6

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const PEOPLE = Array.from({ length: 4 }, aSnowflake)

/** Turns of every kind, and what people do with them by chance. */
async function house() {
  const app = database.appFor('owner')
  const guildId = aSnowflake()
  const by = { guildId, by: PEOPLE[0] ?? '', correlationId: 'x', isManager: true }
  for (const userId of PEOPLE) await joinMembers(app, { ...by, userId })
  const definition = { areaId: null, notes: null, closing: null, effort: 2, priority: 3 }
  const assignments = [...STRATEGIES.map((strategy) => rotationOf(PEOPLE, { strategy })), ANYONE]
  for (const [n, assignment] of assignments.entries()) {
    const wanted = { ...by, guildLocale: 'nl', locale: 'en-US', ...definition, assignment }
    await addChore(app, { ...wanted, name: `Chore ${n}`, when: 'every sunday 19:00' })
  }
  const turns = async () =>
    database.admin`select id::text, assignee_id::text as who, shared_by::text as shared, turn
      from occurrences where guild_id = ${guildId} and status = 'open' order by id`
  return { app, by, turns }
}

type House = Awaited<ReturnType<typeof house>>

async function anAct({ app, by, turns }: House, roll: ReturnType<typeof dice>) {
  const rows = await turns()
  const open = rows.map(({ id }) => String(id))
  const actor = { ...by, by: oneOf(roll, PEOPLE) ?? '' }
  const occurrenceId = oneOf(roll, open) ?? ''
  const holder = String(rows.find(({ id }) => id === occurrenceId)?.who ?? actor.by)
  const to = oneOf(roll, [...PEOPLE, null]) ?? null
  switch (roll(4)) {
    case 0:
      return claimTurn(app, { ...actor, occurrenceId })
    case 1:
      return passTurn(app, { ...actor, by: holder, occurrenceId })
    case 2:
      return assignTurn(app, { ...actor, occurrenceId, to })
    default: {
      const forId = to && roll(2) ? (oneOf(roll, open) ?? null) : null
      return accepted(app, { ...actor, by: holder, occurrenceId, to, forId }, to ?? actor.by)
    }
  }
}

async function accepted(app: House['app'], offer: MakeOffer, by: Snowflake) {
  const made = await makeOffer(app, offer)
  return made.ok ? acceptOffer(app, { ...offer, by, offerId: made.value.offer.id }) : made
}

test(
  `${RUNS} times whatever people do with each other's turns, taking it all back leads to the start`,
  async () => {
    const home = await house()
    let given = 0
    const start = await home.turns()
    for (let run = 0; run < RUNS; run += 1) {
      const roll = dice(run)
      const events: Id[] = []
      for (let n = 0; n <= roll(ACTS_MAX); n += 1) {
        const result = await anAct(home, roll)
        if (result.ok) events.push(result.value.eventId)
      }
      for (const eventId of events.toReversed())
        expect(await undoGiving(home.app, { ...home.by, eventId })).toMatchObject({ ok: true })
      given += events.length
      expect(await home.turns(), `seed ${run}`).toEqual(start)
    }
    expect(given).toBeGreaterThan(RUNS / 2)
  },
  TIMEOUT_MS,
)

test('whatever happens in a guild, nobody owes themselves, or one who owes them', async () => {
  let owed = 0
  // What the test before left to be done is not for this worker.
  const apart = await createDatabase()
  onTestFinished(() => apart.admin.end())
  async function look(id: string, done: number) {
    if (done % 12 > 0) return
    const rows = await apart.admin`
      select turn from occurrences where guild_id = ${id} and turn is not null`
    for (const { turn } of rows) {
      const { debts } = keptTurn.parse(turn).state
      for (const { by, to } of debts) {
        expect(by).not.toBe(to)
        expect(debts.filter((one) => one.by === to && one.to === by)).toEqual([])
      }
      owed += debts.length
    }
  }
  // Chance may have nobody pass anything in one of them.
  for (let seed = 2; seed < 8 && owed === 0; seed += 1)
    await randomHistory(apart, { seed, acts: 240, look })
  expect(owed).toBeGreaterThan(0)
}, 600_000)
