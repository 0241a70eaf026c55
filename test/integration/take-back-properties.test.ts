import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../../src/app.ts'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { BESIDES } from '../../src/features/away/away.custom-ids.ts'
import { beginAbsence } from '../../src/features/away/begin-absence.flow.ts'
import { endAbsence } from '../../src/features/away/end-absence.flow.ts'
import { takeBack } from '../../src/features/away/take-back.flow.ts'
import { undoTakingBack } from '../../src/features/away/undo-taking-back.flow.ts'
import { assignTurn } from '../../src/features/exchange/assign-turn.flow.ts'
import { claimTurn } from '../../src/features/exchange/claim-turn.flow.ts'
import { passTurn } from '../../src/features/exchange/pass-turn.flow.ts'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { addChore } from '../../src/features/planning/index.ts'
import { features } from '../../src/features/replay.ts'
import {
  ANYONE,
  type Assignment,
  person,
  rotationOf,
  SEVERAL_MODES,
  STRATEGIES,
} from '../../src/features/rotations/index.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { dice, oneOf, type Roll } from '../support/dice.ts'

/** The long form: TAKE_BACK_RUNS=1000. */
const RUNS = Number(process.env.TAKE_BACK_RUNS ?? 12)
const TIMEOUT_MS = 60_000 + RUNS * 5_000
const TOUCHED_MAX = 4

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const PEOPLE = Array.from({ length: 4 }, aSnowflake)
const [MIA] = PEOPLE as [string]

const ASSIGNMENTS: readonly Assignment[] = [
  ...STRATEGIES.map((strategy) => rotationOf(PEOPLE, { strategy })),
  ...SEVERAL_MODES.map((mode): Assignment => ({ kind: 'several', members: PEOPLE, mode })),
  rotationOf(PEOPLE, { rotateEvery: { n: 1, unit: 'week' } }),
  person(MIA),
  ANYONE,
]

/** Turns of every kind, on different days, of which some are Mia's in other ways than that they are hers in turn. */
async function house(app: App, roll: Roll) {
  const guildId = aSnowflake()
  const by = { guildId, guildLocale: 'nl', by: MIA, correlationId: 'x', isManager: true }
  for (const userId of PEOPLE) await joinMembers(app, { ...by, userId })
  const definition = { areaId: null, notes: null, closing: null, effort: 2, priority: 3 }
  for (const [n, assignment] of ASSIGNMENTS.entries()) {
    const wanted = { ...by, locale: 'en-US', ...definition, assignment }
    await addChore(app, { ...wanted, name: `Chore ${n}`, when: `every day ${10 + n}:00` })
  }
  const turns = async () =>
    database.admin`select id::text, version, assignee_id::text as who,
        shared_by::text[] as shared, turn
      from occurrences where guild_id = ${guildId} and status = 'open' order by id`
  for (const { id } of await turns())
    if (roll(4) === 0) await assignTurn(app, { ...by, occurrenceId: String(id), to: MIA })
  return { app, by, turns }
}

type House = Awaited<ReturnType<typeof house>>
type Row = Awaited<ReturnType<House['turns']>>[number]

/** Without its version, which counts whatever became of it. */
const whose = ({ id, who, shared, turn }: Row) => ({ id, who, shared, turn })
const holds = ({ who, shared }: Row) => who === MIA || shared?.includes(MIA)

async function touch({ app, by }: House, { id, who }: Row, roll: Roll) {
  const wanted = { ...by, by: who ?? oneOf(roll, PEOPLE) ?? MIA, occurrenceId: String(id) }
  const to = oneOf(roll, [...PEOPLE.slice(1), null]) ?? null
  if (roll(3) === 0) return passTurn(app, wanted)
  return roll(2) ? claimTurn(app, wanted) : assignTurn(app, { ...wanted, to })
}

/** Mia goes away, some of what went to others changes again, and she is back: before, without her, and after. */
async function goAndReturn(home: House, roll: Roll) {
  const { app, by, turns } = home
  const absent = { ...by, userId: MIA }
  const today = app.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
  const range = { from: today.toString(), to: today.add({ days: 3 }).toString() }
  const start = await turns()
  const besides = oneOf(roll, BESIDES) ?? 'keep'
  const begun = await beginAbsence(app, { ...absent, range, note: null, besides })
  const left = await turns()
  for (let n = roll(TOUCHED_MAX); n > 0; n -= 1) {
    const row = oneOf(roll, left)
    if (row) await touch(home, row, roll)
  }
  const ended = await endAbsence(app, absent)
  if (!begun.ok || !ended.ok) throw new Error('nobody went away')
  return { start, left, before: await turns(), ended: ended.value }
}

type Went = Awaited<ReturnType<typeof goAndReturn>>

/** What she had, and nobody changed since it went to others. */
const untouchedOf = ({ start, left, before }: Went): ReadonlySet<string> =>
  new Set(
    start.flatMap((row, n) => {
      const [then, now] = [left[n], before[n]]
      const isMoved = then && now && holds(row) && !holds(then)
      return isMoved && now.version === then.version ? [String(row.id)] : []
    }),
  )

test(
  `${RUNS} times what an early end gives back is all that nobody touched, exactly as it was, and Undo leaves no trace`,
  async () => {
    let given = 0
    const owner = database.appFor('owner')
    const verify = createVerify(
      database.appFor('owner', { isolation: 'repeatable read' }).db,
      features,
    )
    for (let run = 0; run < RUNS; run += 1) {
      const roll = dice(run)
      const home = await house(owner, roll)
      const { app, by, turns } = home
      const went = await goAndReturn(home, roll)
      const { start, before, ended } = went
      const untouched = untouchedOf(went)
      const offered = ended.returns.map((one) => one.before.id)
      expect(offered.toSorted(), `seed ${run}`).toEqual([...untouched].toSorted())
      const taken = await takeBack(app, { ...by, eventId: ended.eventId })
      expect(taken.ok).toBe(untouched.size > 0)
      const expected = before.map((row, n) => whose((untouched.has(row.id) && start[n]) || row))
      expect((await turns()).map(whose), `seed ${run}`).toEqual(expected)
      given += untouched.size
      if (taken.ok) await undoTakingBack(app, { ...by, eventId: taken.value.eventId })
      expect((await turns()).map(whose), `seed ${run}`).toEqual(before.map(whose))
      expect(await verify(by.guildId)).toMatchObject({ differences: [] })
    }
    expect(given).toBeGreaterThan(RUNS)
  },
  TIMEOUT_MS,
)
