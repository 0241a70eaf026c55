import { expect, test } from 'vitest'
import { type GuildScope, inGuild } from '../../src/core/db/scope.ts'
import { planGiving } from '../../src/features/away/give-waiting.flow.ts'
import { movesBack } from '../../src/features/away/moves-back.flow.ts'
import { planMoves } from '../../src/features/away/plan-moves.flow.ts'
import { planReturn } from '../../src/features/away/plan-return.flow.ts'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { rotationOf } from '../../src/features/rotations/index.ts'
import { createDatabase } from '../support/app.ts'
import { listeningProxy } from '../support/statements.ts'
import { inStillTime } from '../support/still-time.ts'

test('what may come back is looked at with a few questions, however many turns there are', async () => {
  const database = await createDatabase()
  const { app, guildId, mia, tom, zoe } = await inStillTime(database)
  const by = { guildId, by: mia.id, correlationId: 'x', isManager: true }
  const all = [mia, tom, zoe].map(({ id }) => id)
  for (const userId of all) await joinMembers(app, { ...by, userId })
  const proxy = await listeningProxy(database.url)
  const { db } = database.appFor('owner', { url: proxy.url, clock: app.clock })
  const range = { from: '2030-01-01', to: null }
  const now = { at: app.clock.now(), today: '2030-01-01' }
  /** How many turns come back, and of how many questions that is the answer. */
  async function look() {
    const before = proxy.asked(/./).length
    const found = await inGuild(db, guildId, async (scope) => {
      const returns = await planReturn(scope, { userId: mia.id, range, ...now })
      const rows = await database.admin<{ id: string }[]>`select id from event_log
        where guild_id = ${guildId} and type = 'chore.turn-moved' order by position`
      const moves = await movesBack(scope, app, { moveIds: rows.map(({ id }) => id), ...now })
      return [returns.length, moves.length]
    })
    return { found, questions: proxy.asked(/./).length - before }
  }
  const counts: number[] = []
  for (const count of [2, 30]) {
    for (let n = 0; n < count; n += 1)
      await addChore(app, {
        ...{ ...by, guildLocale: 'nl', locale: 'en-US', areaId: null, notes: null },
        ...{ name: `Chore ${count} ${n}`, when: 'every day 19:00', assignment: rotationOf(all) },
      })
    const card = await mia.command('/away set')
    await card.click('Confirm')
    const end = await mia.command('/away end')
    await look()
    const { found, questions } = await look()
    expect(found).toEqual(count === 2 ? [2, 2] : [32, 32])
    counts.push(questions)
    await end.click('Take them back')
  }
  // Of the first two there are moves to Tom and back by then: his roster is read as well.
  expect(counts[1]).toBeLessThanOrEqual((counts[0] ?? 0) + 2)
  await database.admin.end()
})

test('what goes to others, or waits for somebody, is planned with a few questions, however many turns there are', async () => {
  const database = await createDatabase()
  const { app, guildId, mia, tom } = await inStillTime(database)
  const by = { guildId, by: mia.id, correlationId: 'x', isManager: true }
  const all = [mia, tom].map(({ id }) => id)
  for (const userId of all) await joinMembers(app, { ...by, userId })
  const proxy = await listeningProxy(database.url)
  const { db } = database.appFor('owner', { url: proxy.url, clock: app.clock })
  const range = { from: '2030-01-01', to: null }
  const at = app.clock.now()
  /** How many turns would move, and of how many questions that is the answer. */
  async function look(plan: (scope: GuildScope) => Promise<readonly unknown[]>) {
    await inGuild(db, guildId, plan)
    const before = proxy.asked(/./).length
    const { length } = await inGuild(db, guildId, plan)
    return { length, questions: proxy.asked(/./).length - before }
  }
  const looked = []
  for (const count of [2, 30]) {
    for (let n = 0; n < count; n += 1)
      await addChore(app, {
        ...{ ...by, guildLocale: 'nl', locale: 'en-US', areaId: null, notes: null },
        ...{ name: `Chore ${count} ${n}`, when: 'every day 19:00', assignment: rotationOf(all) },
      })
    const goes = await look((scope) => planMoves(scope, { userId: mia.id, range, at }))
    await (await tom.command('/afwezig instellen')).click('Bevestig')
    await (await mia.command('/away set')).click('Confirm')
    // She is back, and nobody has looked at what waits.
    const { admin } = database
    await admin`delete from absences where guild_id = ${guildId} and user_id = ${mia.id}`
    const waits = await look((scope) =>
      planGiving(scope, app, { userId: mia.id, at, today: '2030-01-01' }),
    )
    await admin`delete from absences where guild_id = ${guildId}`
    looked.push({ goes, waits })
  }
  const [few, many] = looked
  expect([few?.goes.length, few?.waits.length]).toEqual([2, 2])
  expect([many?.goes.length, many?.waits.length]).toEqual([30, 32])
  expect(many?.goes.questions).toBe(few?.goes.questions)
  expect(many?.waits.questions).toBe(few?.waits.questions)
  await database.admin.end()
})
