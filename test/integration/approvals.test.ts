import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Id } from '../../src/core/ids.ts'
import { logExtra } from '../../src/features/completions/log-extra.flow.ts'
import { ANSWER_HOURS, UNDO_HOURS } from '../../src/features/model/index.ts'
import { createDatabase } from '../support/app.ts'
import { approvingIn, TIMEOUT } from '../support/approving.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const setup = (wanted?: Parameters<typeof approvingIn>[1]) => approvingIn(database, wanted)

test('a manager agrees, on a message in the language of the guild, and takes that back', async () => {
  const { mia, zoe, tom, posted, row, logged, rebuilt } = await setup({ approver: 'manager' })
  const rules = await tom.command('/klus toon', { klus: 'Bins' })
  expect(rules.text).toContain('Een beheerder kijkt of hij klaar is')
  const card = await mia.command('/chore done', { chore: 'Bins', note: 'Bags are out' })
  expect(card.text).toContain('A manager is asked whether they agree')
  const request = await posted('Is Bins klaar?')
  expect(request.text).toContain('@Mia heeft hem gedaan')
  expect(request.text).toContain('Een beheerder die er niets mee te maken had')
  expect(request.text).toContain('Bags are out')
  expect(request.buttons).toEqual(['Akkoord', 'Weigeren'])

  const told = await request.as(tom).click('Akkoord')
  expect(told.onlyForYou).toBe(true)
  expect(told.text).toContain('Of “Bins” telt, zegt een beheerder')
  expect(await row()).toMatchObject({ asks: 'manager', approved_at: null })

  await request.as(zoe).click('Akkoord')
  expect(request.text).toContain('Bins telt. @Zoe is akkoord: @Mia heeft hem gedaan.')
  expect(await row()).toMatchObject({ approved_by: zoe.id })
  expect((await zoe.command('/manage log')).text).toContain('@Zoe agreed that Bins is done')
  expect(await rebuilt()).toMatchObject({ differences: [] })

  const no = await request.as(tom).click('Ongedaan maken')
  expect(no.text).toContain('alleen @Zoe of een beheerder neemt dat terug')
  await request.as(zoe).click('Ongedaan maken')
  expect(request.buttons).toEqual(['Akkoord', 'Weigeren'])
  expect(await row()).toMatchObject({ approved_by: null, approved_at: null })
  await logged('approval.undone')
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('nobody agrees with their own, not even a manager or one who helped', async () => {
  const { mia, zoe, bas, posted, row } = await setup({ approver: 'member' })
  await mia.command('/chore done', { chore: 'Bins', by: zoe })
  expect(await row()).toBeUndefined()
  await zoe.command('/chore done', { chore: 'Bins', by: mia })
  const request = await posted('Is Bins klaar?')
  for (const involved of [mia, zoe]) {
    const told = await request.as(involved).click('Akkoord')
    expect(told.text).toContain('You had a part in “Bins” yourself')
    const no = await request.as(involved).click('Weigeren')
    expect(no.outcome).toBe('message')
    expect(no.text).toContain('You had a part in “Bins” yourself')
  }
  expect(await row()).toMatchObject({ approved_at: null })
  await request.as(bas).click('Akkoord')
  expect(request.text).toContain('@Bas is akkoord')
})

test('once somebody is on the turn after it, declining says so, and leaves both as they are', async () => {
  const { mia, tom, zoe, posted, standing } = await setup({ approver: 'manager' })
  await mia.command('/chore done', { chore: 'Bins' })
  const request = await posted('Is Bins klaar?')
  const next = await tom.command('/klus toon', { klus: 'Bins' })
  await next.click('Meer')
  await next.click('Ermee bezig')
  const form = await request.as(zoe).click('Weigeren')
  const no = await form.modal.submit({ 'What is left to do': 'The bag' })
  expect(no.text).toContain('Somebody did something with the next turn of “Bins”')
  expect(await standing()).toHaveLength(1)
  expect((await zoe.command('/chore show', { chore: 'Bins' })).text).toContain('@Tom is on it')
})

test('what nobody agreed with yet is not called done without saying so, and who agreed did not help', async () => {
  const { mia, tom, zoe, posted, row } = await setup({ approver: 'member' })
  const shown = await tom.command('/klus toon', { klus: 'Bins' })
  await mia.command('/chore done', { chore: 'Bins' })
  const request = await posted('Is Bins klaar?')
  const waits = 'It counts as soon as another member agrees'
  const told = async () => {
    const seen = [
      await zoe.command('/chore show', { chore: 'Bins' }),
      await zoe.command('/chore history', { chore: 'Bins' }),
    ]
    return seen.map(({ text }) => text.includes(waits))
  }
  expect(await told()).toEqual([true, true])
  await request.as(tom).click('Akkoord')
  expect(await told()).toEqual([false, false])

  const late = await shown.click('Klaar')
  const no = await late.click('Ik hielp mee')
  expect(no.text).toContain('dus je kunt niet ook geholpen hebben')
  await request.as(tom).click('Ongedaan maken')
  expect(await row()).toMatchObject({ approved_by: null })
  expect((await late.click('Ik hielp mee')).text).not.toContain('niet ook geholpen')
})

test('declined it is open again, with its next turn gone, and whose work it was is told why', async () => {
  const { guildId, mia, tom, discord, posted, standing, row, rebuilt } = await setup({
    approver: 'member',
  })
  await mia.command('/chore done', { chore: 'Bins' })
  const request = await posted('Is Bins klaar?')
  const form = await request.as(tom).click('Weigeren')
  expect(form.modal.title).toBe('Wat is er nog te doen?')
  await form.modal.submit({ 'Wat er nog te doen is': 'The *glass* is still here' })
  expect(request.text).toContain('Bins staat weer open. @Tom heeft gekeken.')
  const notice = await posted('er is nog iets te doen')
  expect(notice.text).toContain('@Mia, Bins staat weer open')
  expect(notice.text).toContain('The *glass* is still here')
  expect(notice.message?.notifies).toEqual([mia.id])
  expect(await standing()).toHaveLength(0)
  const open =
    await database.admin`select status, slot from occurrences where guild_id = ${guildId}`
  expect(open).toMatchObject([{ status: 'open', slot: '2030-01-01T18:00' }])
  const kept = await row()
  expect(kept?.reason).toBeInstanceOf(Buffer)
  expect(String(kept?.reason)).not.toContain('glass')
  expect(discord.world.messages.size).toBeGreaterThan(0)
  expect(await rebuilt()).toMatchObject({ differences: [] })

  await notice.as(mia).click('Klaar')
  const again = await posted('Is Bins klaar?')
  expect(again.message?.id).not.toBe(request.message?.id)
  await again.as(tom).click('Akkoord')
  expect(await standing()).toHaveLength(1)
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('silence is consent: without an answer it counts after a day, and who comes then is told', async () => {
  const { mia, zoe, tom, posted, sleep, row, logged, rebuilt } = await setup({
    approver: 'manager',
  })
  await mia.command('/chore done', { chore: 'Bins' })
  const request = await posted('Is Bins klaar?')
  sleep({ hours: ANSWER_HOURS - 1 })
  expect(await row()).toMatchObject({ approved_at: null })
  sleep({ hours: 1 })
  await logged('approval.given')
  expect(await row()).toMatchObject({ approved_by: null, approved_at: expect.anything() })
  expect((await request.as(zoe).click('Akkoord')).text).toContain('counts already')
  expect((await request.as(tom).click('Weigeren')).text).toContain('telt al')
  expect((await zoe.command('/manage log')).text).toContain('as nobody said otherwise')
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('what was taken back meanwhile is not answered any more, by anybody or by time', async () => {
  const { guildId, mia, zoe, posted, sleep, row, rebuilt } = await setup({ approver: 'manager' })
  const card = await mia.command('/chore done', { chore: 'Bins' })
  const request = await posted('Is Bins klaar?')
  await card.click('Undo')
  expect((await request.as(zoe).click('Akkoord')).text).toContain('It was taken back since')
  expect((await request.as(zoe).click('Weigeren')).text).toContain('It was taken back since')
  sleep({ hours: ANSWER_HOURS })
  await vi.waitFor(async () => {
    const [job] = await database.admin`select state from scheduled_jobs
      where guild_id = ${guildId} and kind = 'approval.answer' order by created_at desc limit 1`
    expect(job?.state).toBe('dropped')
  }, TIMEOUT)
  expect(await row()).toMatchObject({ approved_at: null })
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('however it is said, somebody is asked: of what was done earlier, and of an extra', async () => {
  const { app, guildId, mia, zoe, sleep, posted, row } = await setup({ approver: 'manager' })
  sleep({ hours: 6 })
  await mia.command('/chore done', { chore: 'Bins', at: 'today 18:30' })
  const request = await posted('Is Bins klaar?')
  await request.as(zoe).click('Akkoord')
  expect(await row()).toMatchObject({ approved_by: zoe.id })
  const [open] = await database.admin`select id from occurrences
    where guild_id = ${guildId} and status = 'open'`
  const extra = { occurrenceId: String(open?.id) as Id, extraId: app.newId(), correlationId: 'c' }
  await logExtra(app, { guildId, by: mia.id, isManager: false, ...extra })
  await (await posted('Is Bins klaar?')).as(zoe).click('Akkoord')
  const rows = await database.admin`select 1 from approvals where approved_by = ${zoe.id}`
  expect(rows).toHaveLength(2)
})

test('of what leaves nothing open, who declines says that it does not count, and whose work it was is told', async () => {
  const house = await setup({ approver: 'member' })
  const { app, guildId, mia, tom, sleep, posted, standing, logged, rebuilt } = house
  const declined = async (words: string) => {
    const request = await posted('Is Bins klaar?')
    const form = await request.as(tom).click('Weigeren')
    await form.modal.submit({ 'Wat er nog te doen is': words })
    expect(request.text).toContain('Bins telt deze keer niet. @Tom heeft gekeken.')
    const notice = await posted(words)
    expect(notice.text).toContain('@Mia, wat je van Bins deed, telt deze keer niet')
    expect(notice.message?.notifies).toEqual([mia.id])
    expect(notice.buttons).toEqual(['Mijn klussen'])
    expect(await standing()).toHaveLength(0)
    expect(await rebuilt()).toMatchObject({ differences: [] })
  }
  const [open] = await database.admin`select id from occurrences
    where guild_id = ${guildId} and status = 'open'`
  const extra = { occurrenceId: String(open?.id) as Id, extraId: app.newId(), correlationId: 'c' }
  await logExtra(app, { guildId, by: mia.id, isManager: false, ...extra })
  await declined('It was done already')
  // Missed, and said to be done in time: declined, it is missed again.
  sleep({ hours: 24 })
  await logged('chore.missed')
  await mia.command('/chore done', { chore: 'Bins', at: 'yesterday 18:30' })
  await declined('It was not')
})

test('where nobody has to agree nobody is asked, and the rule goes as it came', async () => {
  const { zoe, mia, row, logged } = await setup({ approver: 'manager' })
  const card = await zoe.command('/chore show', { chore: 'Bins' })
  await card.click('More')
  await card.click('When done')
  expect(card.text).toContain('It counts once a manager agrees')
  await card.select('A note is written', 'Nothing has to be there')
  expect(card.text).toContain('It counts once a manager agrees')
  await card.select('Nobody has to agree', 'Who has to agree')
  expect(card.text).not.toContain('It counts once')
  expect(card.text).toContain('writes a note')
  await card.select([], 'Nothing has to be there')
  expect(card.text).toContain('As soon as somebody presses Done')
  const done = await mia.command('/chore done', { chore: 'Bins' })
  expect(done.text).not.toContain('agree')
  await logged('chore.completed')
  expect(await row()).toBeUndefined()
})

test('an answer is taken back for a day by who gave it, and later by a manager', async () => {
  const { mia, tom, zoe, posted, sleep, logged } = await setup({ approver: 'member' })
  await mia.command('/chore done', { chore: 'Bins' })
  const request = await posted('Is Bins klaar?')
  await request.as(tom).click('Akkoord')
  sleep({ hours: UNDO_HOURS, seconds: 1 })
  expect((await request.as(tom).click('Ongedaan maken')).text).toContain('meer dan 24 uur geleden')
  await request.as(zoe).click('Ongedaan maken')
  // Asked anew, and not for long enough that silence is an answer.
  expect(request.buttons).toEqual(['Akkoord', 'Weigeren'])
  await logged('approval.undone')
  sleep({ hours: ANSWER_HOURS })
  await logged('approval.given')
})

test('of a next turn that was done, the one before stays as it is', async () => {
  const { mia, tom, posted, standing, row } = await setup({ approver: 'member' })
  await mia.command('/chore done', { chore: 'Bins' })
  const request = await posted('Is Bins klaar?')
  const early = await mia.command('/chore done', { chore: 'Bins' })
  const count = early.buttons.find((label) => label.startsWith('Count'))
  if (count) await early.click(count)
  expect(await standing()).toHaveLength(2)
  const form = await request.as(tom).click('Weigeren')
  const told = await form.modal.submit({ 'Wat er nog te doen is': 'Not yet' })
  expect(told.text).toContain('iets met de volgende beurt van “Bins” gedaan')
  expect(await standing()).toHaveLength(2)
  expect(await row()).toMatchObject({ declined_by: null })
})
