import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { App } from '../../src/app.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { AppError } from '../../src/core/errors.ts'
import type { Id } from '../../src/core/ids.ts'
import { approve } from '../../src/features/approvals/approve.flow.ts'
import { decline } from '../../src/features/approvals/decline.flow.ts'
import { dispute } from '../../src/features/approvals/dispute.flow.ts'
import { findAsked } from '../../src/features/approvals/find-asked.flow.ts'
import { withdrawDispute } from '../../src/features/approvals/withdraw-dispute.flow.ts'
import { undoCompletion } from '../../src/features/completions/undo-completion.flow.ts'
import { ANSWER_HOURS } from '../../src/features/model/index.ts'
import { createDatabase } from '../support/app.ts'
import { approvingIn, TIMEOUT } from '../support/approving.ts'
import { aSnowflake } from '../support/build.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

async function setup(wanted?: Parameters<typeof approvingIn>[1]) {
  const there = await approvingIn(database, wanted)
  const { tom, bas } = there
  return {
    ...there,
    /** From the history, as Tom: what Mia did is not done. */
    async dispute(reason = 'The bag is still in it') {
      const card = await tom.command('/klus historie', { klus: 'Bins' })
      const form = await card.click('Niet gedaan')
      return form.modal.submit({ 'Wat je zag': reason })
    },
    bas,
  }
}

test('within a day another says that it is not done, and why; who had no part in it decides', async () => {
  const { mia, tom, bas, zoe, dispute, posted, standing, row, rebuilt } = await setup()
  await mia.command('/chore done', { chore: 'Bins' })
  const card = await dispute('The bag\nis still in it')
  expect(card.text).toContain('Dank je. Iemand die niets met Bins te maken had')
  const request = await posted('Was Bins klaar?')
  expect(request.text).toContain('@Mia zegt van wel. @Tom heeft gekeken')
  expect(request.text).toContain('The bag is still in it')
  expect(request.message?.notifies).toEqual([mia.id])
  expect(await standing()).toHaveLength(1)
  expect(String((await row())?.reason)).not.toContain('bag')
  expect((await request.as(mia).click('Hij is klaar')).text).toContain('You had a part in')
  expect((await request.as(tom).click('Niet klaar')).text).toContain('Je hebt al gezegd')
  expect(await rebuilt()).toMatchObject({ differences: [] })

  await request.as(bas).click('Niet klaar')
  expect(request.text).toContain('Bins staat weer open. @Bas heeft gekeken.')
  expect((await posted('er is nog iets te doen')).text).toContain('The bag is still in it')
  expect(await standing()).toHaveLength(0)
  expect((await zoe.command('/manage log')).text).toContain('@Tom said that @Mia did not do Bins')
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('who decides that it was done may take that back; it is disputed only once', async () => {
  const { mia, tom, bas, dispute, posted, row, rebuilt } = await setup()
  await mia.command('/chore done', { chore: 'Bins' })
  const history = await tom.command('/klus historie', { klus: 'Bins' })
  const form = await history.click('Niet gedaan')
  await dispute()
  const request = await posted('Was Bins klaar?')
  await request.as(bas).click('Hij is klaar')
  expect(request.text).toContain('Bins telt. @Bas heeft gekeken: @Mia heeft hem gedaan.')
  expect(await row()).toMatchObject({ settled_by: bas.id })
  for (const again of [
    await form.modal.submit({ 'Wat je zag': 'Again' }),
    await history.click('Niet gedaan'),
  ])
    expect(again.text).toContain('@Bas heeft')
  await request.as(bas).click('Ongedaan maken')
  expect(request.buttons).toEqual(['Hij is klaar', 'Niet klaar'])
  expect(await row()).toMatchObject({ settled_by: null, disputed_by: tom.id })
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('without a decision within a day it stays done', async () => {
  const { mia, bas, dispute, posted, standing, sleep, logged, rebuilt } = await setup()
  await mia.command('/chore done', { chore: 'Bins' })
  await dispute()
  const request = await posted('Was Bins klaar?')
  sleep({ hours: ANSWER_HOURS })
  await logged('approval.given')
  expect(await standing()).toHaveLength(1)
  expect((await request.as(bas).click('Niet klaar')).text).toContain('telt al')
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('a dispute is withdrawn by who began it, and what was asked before it is asked again', async () => {
  const { mia, bas, zoe, dispute, posted, row, log, rebuilt } = await setup({ approver: 'manager' })
  await mia.command('/chore done', { chore: 'Bins' })
  const asked = await posted('Is Bins klaar?')
  const card = await dispute()
  const request = await posted('Was Bins klaar?')
  expect((await asked.as(zoe).click('Akkoord')).text).toContain('@Tom says that “Bins” is not done')
  await card.click('Ongedaan maken')
  expect(card.text).toContain('Teruggenomen')
  expect((await log()).slice(-2)).toEqual(['approval.disputed', 'approval.dispute-withdrawn'])
  expect((await request.as(bas).click('Niet klaar')).text).toContain('hoeft niemand meer')
  await asked.as(zoe).click('Akkoord')
  expect(asked.text).toContain('@Zoe is akkoord')
  expect(await row()).toMatchObject({ approved_by: zoe.id, disputed_by: null, reason: null })
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('where nothing was asked before it, nothing is left of what was withdrawn', async () => {
  const { mia, dispute, row, rebuilt } = await setup()
  await mia.command('/chore done', { chore: 'Bins' })
  await (await dispute()).click('Ongedaan maken')
  expect(await row()).toBeUndefined()
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('who disputes it before somebody was asked to agree, and withdraws that, leaves that to be asked', async () => {
  const { app, guildId, mia, tom, zoe, bas, standing, posted, row, rebuilt } = await setup()
  await mia.command('/chore done', { chore: 'Bins' })
  const [completionId] = (await standing()) as [Id]
  const said = { guildId, completionId, by: tom.id, correlationId: 'c' }
  await dispute(app, { ...said, reason: 'It is not' })
  // As if the worker had come to it only now.
  const card = await zoe.command('/chore show', { chore: 'Bins' })
  await card.click('More')
  await card.click('When done')
  await card.select('Another member agrees', 'Who has to agree')
  expect(await row()).toMatchObject({ asks: null })
  expect(await withdrawDispute(app, said)).toMatchObject({ ok: true })
  expect(await row()).toMatchObject({ asks: 'member', disputed_by: null })
  await (await posted('Is Bins klaar?')).as(bas).click('Akkoord')
  expect(await row()).toMatchObject({ approved_by: bas.id })
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('what is disputed again after that counts by itself a day after the second time', async () => {
  const { guildId, mia, dispute, logged, sleep, standing, rebuilt } = await setup()
  await mia.command('/chore done', { chore: 'Bins' })
  await (await dispute()).click('Ongedaan maken')
  sleep({ hours: 1 })
  await dispute('It is still there')
  sleep({ hours: ANSWER_HOURS - 1 })
  await vi.waitFor(async () => {
    const [first] = await database.admin`select state from scheduled_jobs
      where guild_id = ${guildId} and kind = 'approval.answer' order by due_at`
    expect(first?.state).toBe('dropped')
  }, TIMEOUT)
  sleep({ hours: 1 })
  await logged('approval.given')
  expect(await standing()).toHaveLength(1)
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('a reason that cannot be read is not written over by the answer', async () => {
  const { app, guildId, mia, bas, tom, standing, rebuilt } = await setup()
  await mia.command('/chore done', { chore: 'Bins' })
  const [completionId] = (await standing()) as [Id]
  const of = { guildId, completionId, correlationId: 'c' }
  await dispute(app, { ...of, by: tom.id, reason: 'The bag is still in it' })
  const damage = () =>
    database.admin`update approvals set reason = set_byte(reason, 20, get_byte(reason, 20) # 1)
      where guild_id = ${guildId}`
  await damage()
  const answer = { ...of, about: 'dispute', by: bas.id, isManager: false } as const
  expect(await approve(app, answer)).toMatchObject({ ok: true })
  await damage()
  const found = await inGuild(app.db, guildId, (scope) => findAsked(scope, completionId))
  const approval = { settledBy: bas.id, reason: 'The bag is still in it' }
  expect(found).toMatchObject({ value: { approval } })
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('after a day, or without a channel to ask in, or of their own, nobody disputes it', async () => {
  const { app, guildId, mia, tom, sleep, standing, row } = await setup({ channel: false })
  await mia.command('/chore done', { chore: 'Bins' })
  const [completionId] = (await standing()) as Id[]
  const wanted = { guildId, correlationId: 'c', reason: 'No', completionId: completionId as Id }
  const code = async (by: string) => {
    const result = await dispute(app, { ...wanted, by })
    return result.ok ? 'ok' : result.refusal.code
  }
  expect(await code(mia.id)).toBe('dispute.own')
  expect(await code(tom.id)).toBe('dispute.noChannel')
  const card = await tom.command('/klus historie', { klus: 'Bins' })
  // Nobody writes what cannot be said.
  expect((await card.click('Niet gedaan')).text).toContain('er is geen kanaal gekozen')
  sleep({ hours: 24, minutes: 1 })
  expect(await code(tom.id)).toBe('dispute.tooLate')
  const late = await tom.command('/klus historie', { klus: 'Bins' })
  expect(late.buttons).not.toContain('Niet gedaan')
  expect(await row()).toBeUndefined()
})

/** Whoever is told that it took too long presses again. */
async function insisting<T>(press: () => Promise<T>): Promise<T> {
  try {
    return await press()
  } catch (error) {
    if (error instanceof AppError && error.retryable) return insisting(press)
    throw error
  }
}

type Outcome = 'approved' | 'declined' | 'disputed'

// Each with a worker of its own: it would post for all guilds of the database, and knows one of them.
test.each([0, 1, 2])(
  'of 20 who approve, decline and dispute at once over three replicas, one outcome stands, and all others are told (%i)',
  async (round) => {
    const { app, guildId, mia, standing, row, log, logged, rebuilt } = await setup({
      approver: 'member',
    })
    await mia.command('/chore done', { chore: 'Bins' })
    await logged('approval.asked')
    const [completionId] = (await standing()) as [Id]
    const replica = () => database.appFor('owner', { clock: app.clock })
    const replicas: readonly App[] = [app, replica(), replica()]
    const acts = ['approved', 'declined', 'disputed'] as const
    const pressed = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const at = replicas[n % 3] ?? app
        const of = { guildId, completionId, by: aSnowflake(), correlationId: `c${n}` }
        const answer = { ...of, about: 'approval', isManager: false } as const
        const act = acts[(Math.floor(n / 3) + round) % 3] as Outcome
        if (act === 'approved') return { act, result: await insisting(() => approve(at, answer)) }
        if (act === 'declined')
          return { act, result: await insisting(() => decline(at, { ...answer, reason: `r${n}` })) }
        return { act, result: await insisting(() => dispute(at, { ...of, reason: `r${n}` })) }
      }),
    )
    const won = pressed.filter(({ result }) => result.ok).map(({ act }) => act)
    // An approval may be disputed after it; whatever else comes later is told what was decided.
    expect(won.length).toBeLessThanOrEqual(2)
    const last = won.includes('declined') ? 'declined' : won.includes('disputed') ? 'disputed' : ''
    expect([['declined'], ['disputed'], ['approved', 'disputed']]).toContainEqual(won.toSorted())
    const types = (await log()).filter((type) => /^approval\.(given|declined|disputed)$/.test(type))
    expect(types).toHaveLength(won.length)
    const codes = pressed.flatMap(({ result }) => (result.ok ? [] : [result.refusal.code]))
    expect(codes).toHaveLength(20 - won.length)
    const told = last === 'declined' ? ['answer.declined'] : ['answer.disputed', 'answer.given']
    expect(told).toEqual(expect.arrayContaining([...new Set(codes)]))
    expect(await standing()).toHaveLength(last === 'declined' ? 0 : 1)
    const kept = await row()
    expect(kept?.declined_by !== null).toBe(last === 'declined')
    expect(kept?.disputed_by !== null).toBe(last === 'disputed')
    expect(await rebuilt()).toMatchObject({ differences: [] })
  },
)

test('of 20 who decide a dispute at once, one does, and Undo of the completion leaves nothing behind', async () => {
  const { app, guildId, mia, tom, standing, log, rebuilt } = await setup()
  await mia.command('/chore done', { chore: 'Bins' })
  const [completionId] = (await standing()) as [Id]
  const [turn] = await database.admin`select occurrence_id as id from completions
    where guild_id = ${guildId}`
  const undo = { guildId, by: mia.id, isManager: false, correlationId: 'undo' }
  await dispute(app, { guildId, completionId, by: tom.id, correlationId: 'c', reason: 'No' })
  const replica = database.appFor('owner', { clock: app.clock })
  const answers = Array.from({ length: 20 }, (_, n) => {
    const of = { guildId, completionId, by: aSnowflake(), correlationId: `c${n}` }
    const answer = { ...of, about: 'dispute', isManager: false } as const
    const at = n % 2 ? app : replica
    return n % 3 ? approve(at, answer) : decline(at, { ...answer, reason: null })
  })
  const [results] = await Promise.all([
    Promise.all(answers),
    undoCompletion(app, { ...undo, occurrenceId: String(turn?.id) as Id }),
  ])
  expect(results.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1)
  const told = results.flatMap((one) => (one.ok ? [] : [one.refusal.code]))
  expect(['answer.given', 'answer.declined', 'answer.undone']).toEqual(
    expect.arrayContaining([...new Set(told)]),
  )
  expect(await standing()).toHaveLength(0)
  expect((await log()).filter((type) => type === 'chore.completion-undone')).toHaveLength(1)
  expect(await rebuilt()).toMatchObject({ differences: [] })
})
