import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../../src/app.ts'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { completeChore } from '../../src/features/completions/complete-chore.flow.ts'
import { features } from '../../src/features/replay.ts'
import { beginTurn } from '../../src/features/turns/begin-turn.flow.ts'
import { stopTurn } from '../../src/features/turns/stop-turn.flow.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const replica = ({ clock }: App) => database.appFor('owner', { clock })

const NO_TURN = { id: '', status: undefined, begunBy: undefined }

async function setup() {
  const still = await inStillTime(database)
  const { guildId, mia } = still
  await mia.command('/chore add', { name: 'Bins', when: 'every day 18:00' })
  const appOfOwner = database.appFor('owner', { isolation: 'repeatable read' })
  const turns = async () => {
    const rows = await database.admin`select id, status, begun_by::text as begun_by
      from occurrences where guild_id = ${guildId} order by due_at`
    return rows.map((row) => ({ id: String(row.id), status: row.status, begunBy: row.begun_by }))
  }
  return {
    ...still,
    turns,
    /** The first of them. */
    turn: async () => (await turns())[0] ?? NO_TURN,
    rebuilt: () => createVerify(appOfOwner.db, features)(guildId),
  }
}

test('who is on a turn stands on its card and in the lists, and stops again', async () => {
  const { mia, tom, zoe, turn, log, rebuilt } = await setup()
  const card = await tom.command('/klus toon', { klus: 'Bins' })
  await card.click('Meer')
  await card.click('Ermee bezig')
  expect(card.text).toContain('🚧 @Tom is ermee bezig sinds')
  expect((await mia.command('/chores', { filter: 'All' })).text).toContain('🚧 @Tom is on it')
  const board = await mia.command('/board')
  expect(board.text).toContain('🚧 @Tom is on it')
  expect(await rebuilt()).toMatchObject({ differences: [] })

  const told = await mia.command('/chore show', { chore: 'Bins' })
  await told.click('More')
  expect(told.text).toContain('@Tom is on it since')
  await card.click('Niet mee bezig')
  expect((await turn()).begunBy).toBeNull()
  expect((await log()).slice(-2)).toEqual(['chore.begun', 'chore.stopped'])
  expect((await zoe.command('/manage log')).text).toContain('@Tom began with Bins')
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('it locks out nobody: another does it, and after Undo nobody is on it', async () => {
  const { app, guildId, mia, tom, turn, rebuilt } = await setup()
  const { id: occurrenceId } = await turn()
  const by = { guildId, occurrenceId, by: tom.id, isManager: false, correlationId: 'c' }
  await beginTurn(app, by)
  const card = await mia.command('/chore done', { chore: 'Bins' })
  expect(await turn()).toMatchObject({ status: 'done', begunBy: null })
  expect(await stopTurn(app, by)).toMatchObject({ refusal: { code: 'done.already' } })
  await card.click('Undo')
  expect(await turn()).toMatchObject({ status: 'open', begunBy: null })
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test.each([
  ['done', 'did something with the next turn'],
  ['skip', 'begun, done, skipped or changed since'],
] as const)('a %s stays while somebody else is on the turn after it', async (act, why) => {
  const { mia, tom, turns } = await setup()
  const card = await mia.command(`/chore ${act}`, { chore: 'Bins' })
  const next = await tom.command('/klus toon', { klus: 'Bins' })
  await next.click('Meer')
  await next.click('Ermee bezig')
  expect((await card.click('Undo')).text).toContain(why)
  expect(await turns()).toMatchObject([{}, { status: 'open', begunBy: tom.id }])
  await next.click('Niet mee bezig')
  await card.click('Undo')
  expect(card.text).toContain('Open again: Bins')
  expect(await turns()).toMatchObject([{ status: 'open', begunBy: null }])
})

test('nobody begins with what only a manager can finish', async () => {
  const { app, guildId, mia, tom, turns, sleep } = await setup()
  const missed = 'it locks: only a manager can still do it, until the next one comes'
  await mia.command('/chore edit', { chore: 'Bins', missed })
  sleep({ hours: 7 })
  const [{ id: occurrenceId } = NO_TURN] = await turns()
  const by = { guildId, occurrenceId, by: tom.id, correlationId: 'c' }
  expect(await beginTurn(app, { ...by, isManager: false })).toMatchObject({
    refusal: { code: 'done.locked' },
  })
  expect(await beginTurn(app, { ...by, isManager: true })).toMatchObject({ ok: true })
})

test('nobody but who began and managers say that it is not so', async () => {
  const { app, guildId, turn } = await setup()
  const { id: occurrenceId } = await turn()
  const [first, other, manager] = [aSnowflake(), aSnowflake(), aSnowflake()]
  const acting = (by: string, isManager = false) => ({
    guildId,
    occurrenceId,
    by,
    isManager,
    correlationId: 'c',
  })
  expect(await stopTurn(app, acting(first))).toMatchObject({ refusal: { code: 'stop.nobody' } })
  await beginTurn(app, acting(first))
  const again = await beginTurn(app, acting(first))
  expect(again).toMatchObject({ refusal: { code: 'begin.already' } })
  expect(await stopTurn(app, acting(other))).toMatchObject({ refusal: { code: 'stop.notYours' } })
  expect(await stopTurn(app, acting(manager, true))).toMatchObject({ ok: true })
  const gone = { ...acting(first), occurrenceId: app.newId() }
  expect(await beginTurn(app, gone)).toMatchObject({ refusal: { code: 'chore.notFound' } })
})

test('of 20 who begin at once over three replicas one is on it, and who does it meanwhile is not held up', async () => {
  const { app, guildId, turn, log, rebuilt } = await setup()
  const { id: occurrenceId } = await turn()
  const replicas = [app, replica(app), replica(app)] as const
  const acting = () => ({
    guildId,
    occurrenceId,
    by: aSnowflake(),
    isManager: false,
    correlationId: 'c',
  })
  // With every connection open, all of them look before the first has written.
  await Promise.all(
    Array.from({ length: 30 }, (_, n) => stopTurn(replicas[n % 3] ?? app, acting())),
  )
  const begun = await Promise.all(
    Array.from({ length: 20 }, (_, n) => beginTurn(replicas[n % 3] ?? app, acting())),
  )
  expect(begun.filter(({ ok }) => ok)).toHaveLength(1)
  const codes = new Set(begun.flatMap((one) => (one.ok ? [] : [one.refusal.code])))
  expect([...codes]).toEqual(['begin.other'])
  expect((await log()).filter((type) => type === 'chore.begun')).toHaveLength(1)

  const [done] = await Promise.all([
    completeChore(app, acting()),
    ...replicas.map((one) => stopTurn(one, { ...acting(), isManager: true })),
    ...replicas.map((one) => beginTurn(one, acting())),
  ])
  expect(done).toMatchObject({ ok: true })
  expect(await turn()).toMatchObject({ status: 'done', begunBy: null })
  expect(await rebuilt()).toMatchObject({ differences: [] })
})
