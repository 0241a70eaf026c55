import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { changeSteps } from '../../src/features/checklists/change-steps.flow.ts'
import { features } from '../../src/features/replay.ts'
import { createDatabase } from '../support/app.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const FORM = { Steps: 'Rinse\n\nWash\nDry' }

async function setup() {
  const still = await inStillTime(database)
  const { guildId, mia } = still
  await mia.command('/chore add', { name: 'Dishes', when: 'every day 18:00' })
  const appOfOwner = database.appFor('owner', { isolation: 'repeatable read' })
  return {
    ...still,
    async steps(who = mia) {
      const card = await who.command('/chore show', { chore: 'Dishes' })
      await card.click('More')
      await card.click('Steps')
      return card
    },
    done: async () => {
      const [row] = await database.admin`select count(*)::int as count from completions
        where guild_id = ${guildId} and undone_at is null`
      return row?.count
    },
    rebuilt: () => createVerify(appOfOwner.db, features)(guildId),
  }
}

test('the steps of a chore are written one on each line, sealed, and Undo takes that back', async () => {
  const { guildId, steps, log, rebuilt } = await setup()
  const card = await steps()
  expect(card.text).toContain('There are no steps yet')
  const form = await card.click('Write the steps')
  await form.modal.submit(FORM)
  expect(card.text).toContain('⬜ Rinse\n⬜ Wash\n⬜ Dry')
  const [kept] = await database.admin`select steps from chores where guild_id = ${guildId}`
  expect(String(kept?.steps)).not.toContain('Rinse')
  expect(await rebuilt()).toMatchObject({ differences: [] })
  await card.click('Undo')
  expect(card.text).toContain('There are no steps yet')
  expect(await log()).toEqual(['chore.added', 'chore.steps-changed', 'chore.steps-changed'])
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('everyone ticks steps and sees who did, and each turn begins with none of them done', async () => {
  const { mia, tom, steps, sleep, rebuilt } = await setup()
  const card = await steps()
  await (await card.click('Write the steps')).modal.submit(FORM)
  const other = await tom.command('/klus toon', { klus: 'Dishes' })
  await other.click('Stappen')
  await other.select(['✅ Klaar: Rinse', '✅ Klaar: Dry'])
  expect(other.text).toContain('✅ Rinse · @Tom\n⬜ Wash\n✅ Dry · @Tom')
  // From a card of before: what it says becomes so, and nothing else.
  await card.select('✅ Done: Rinse')
  expect(card.text).toContain('✅ Rinse · @Tom')
  await card.select('↩️ Not done: Dry')
  expect(card.text).toContain('⬜ Dry')
  expect((await mia.command('/chore show', { chore: 'Dishes' })).text).toContain('1 of 3 steps')
  expect(await rebuilt()).toMatchObject({ differences: [] })
  await mia.command('/chore done', { chore: 'Dishes' })
  sleep({ hours: 24 })
  expect((await steps()).text).toContain('⬜ Rinse\n⬜ Wash\n⬜ Dry')
  await other.select('✅ Klaar: Wash')
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('where all steps are asked for, Done waits for the last of them and leads to them', async () => {
  const { mia, steps, done, rebuilt } = await setup()
  const card = await steps()
  await (await card.click('Write the steps')).modal.submit(FORM)
  await card.click('Back')
  await card.click('More')
  await card.click('When done')
  await card.select('All of its steps are done', 'Nothing has to be there')
  const refused = await mia.command('/chore done', { chore: 'Dishes' })
  expect(refused.text).toContain('3 steps of “Dishes” are not done yet')
  expect(await done()).toBe(0)
  await refused.click('Steps')
  await refused.select(['✅ Done: Rinse', '✅ Done: Wash'])
  expect((await refused.click('Done')).text).toContain('One step of “Dishes”')
  const again = await steps()
  await again.select('✅ Done: Dry')
  await again.click('Done')
  expect(await done()).toBe(1)
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('too many steps and too long ones are told, and what was typed is not lost', async () => {
  const { steps, log } = await setup()
  const card = await steps()
  const long = `Rinse\n${'x'.repeat(81)}`
  await (await card.click('Write the steps')).modal.submit({ Steps: long })
  expect(card.text).toContain('is longer than 80 characters')
  const many = Array.from({ length: 16 }, (_, n) => `Step ${n}`).join('\n')
  const again = await card.click('Try again')
  expect(again.text).toContain('Rinse')
  await again.modal.submit({ Steps: many })
  expect(card.text).toContain('more than 15 steps')
  expect(await log()).toEqual(['chore.added'])
})

test('steps are written by who may change the chore, and by nobody else, whatever they press', async () => {
  const { app, guildId, tom, zoe, steps, log } = await setup()
  const dutch = await tom.command('/klus toon', { klus: 'Dishes' })
  await dutch.click('Meer')
  await dutch.click('Stappen')
  expect(dutch.buttons).not.toContain('Stappen schrijven')
  const [chore] = await database.admin`select id from chores where guild_id = ${guildId}`
  const acting = { guildId, by: tom.id, isManager: false, correlationId: 'test' }
  const wanted = { ...acting, choreId: String(chore?.id), texts: ['Rinse'] }
  expect(await changeSteps(app, wanted)).toMatchObject({
    ok: false,
    refusal: { code: 'change.notYours' },
  })
  expect(await log()).toEqual(['chore.added'])
  const managers = await steps(zoe)
  await (await managers.click('Write the steps')).modal.submit(FORM)
  expect(managers.text).toContain('⬜ Rinse')
})
