import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { features } from '../../src/features/replay.ts'
import { createDatabase } from '../support/app.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

async function setup() {
  const still = await inStillTime(database)
  const appOfOwner = database.appFor('owner', { isolation: 'repeatable read' })
  return {
    ...still,
    levels: async () => {
      const rows = await database.admin`select effort, priority from chores
        where guild_id = ${still.guildId} order by id`
      return rows.map(({ effort, priority }) => [effort, priority])
    },
    rebuilt: () => createVerify(appOfOwner.db, features)(still.guildId),
  }
}

test('a chore is added as heavy and as urgent as the command says, and its card says so', async () => {
  const { mia, tom, levels, rebuilt } = await setup()
  const card = await mia.command('/chore add', {
    name: 'Bins',
    when: 'every day 18:00',
    effort: 'heavy',
    priority: 'urgent',
  })
  expect(card.text).toContain('Effort: heavy · Priority: urgent')
  const dutch = await tom.command('/klus toon', { klus: 'Bins' })
  expect(dutch.text).toContain('Zwaarte: zwaar · Voorrang: dringend')
  expect(await levels()).toEqual([[4, 5]])
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('what was said of it is not lost where the form asks for the rest, nor when that cannot be read', async () => {
  const { mia, levels } = await setup()
  const form = await mia.command('/chore add', { effort: 'very heavy', priority: 'not urgent' })
  const card = await form.modal.submit({ 'What has to be done?': 'Bins', 'When?': 'someday' })
  const again = await card.click('Try again')
  await again.modal.submit({ 'When?': 'every day 18:00' })
  expect(await levels()).toEqual([[5, 2]])
})

test('both are changed with the command and on a card, by who may, and Undo takes it back', async () => {
  const { mia, tom, levels, rebuilt } = await setup()
  await mia.command('/chore add', { name: 'Bins', when: 'every day 18:00' })
  const card = await mia.command('/chore edit', {
    chore: 'Bins',
    effort: 'light',
    priority: 'urgent',
  })
  expect(card.text).toContain('Before, it was normal')
  await card.click('Undo')
  expect(await levels()).toEqual([[2, 3]])
  const more = await mia.command('/chore show', { chore: 'Bins' })
  await more.click('More')
  await more.click('Effort and priority')
  await more.select('Effort: very heavy', 'How heavy it is')
  expect(more.text).toContain('Before, it was light work')
  expect(await levels()).toEqual([[5, 3]])
  const refused = await tom.command('/klus wijzig', { klus: 'Bins', zwaarte: 'licht' })
  expect(refused.text).toContain('Vraag')
  expect(await levels()).toEqual([[5, 3]])
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('of what is due at the same time, the most urgent comes first', async () => {
  const { mia } = await setup()
  const add = (name: string, priority: string) =>
    mia.command('/chore add', { name, when: 'every day 18:00', priority })
  await add('Dust', 'whenever')
  await add('Plants', 'normal')
  await add('Bins', 'urgent')
  const { text } = await mia.command('/chores', { filter: 'All' })
  const at = ['Bins', 'Plants', 'Dust'].map((name) => text.indexOf(name))
  expect(at).toEqual(at.toSorted((a, b) => a - b))
  expect(at).not.toContain(-1)
})
