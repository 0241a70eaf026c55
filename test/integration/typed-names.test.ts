import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const NOW = Temporal.Instant.from('2030-01-01T12:00:00Z')

async function setup() {
  const app = database.appFor('owner', { clock: { now: () => NOW } })
  const mia = memberOf(app, { guildId: aSnowflake(), manager: true })
  for (const name of ['Dishes', 'Dining room', 'Do the bins', 'Straße', 'Feeding'])
    await mia.command('chore add', { name, when: 'every day 19:00' })
  return { mia }
}

test('a name typed faster than the list is the chore that is called so, however it is typed, or that alone is called like it', async () => {
  const { mia } = await setup()
  const meant = [
    ['chore show', { chore: '  dishes ' }, '### Dishes'],
    ['chore show', { chore: 'STRASSE' }, '### Straße'],
    ['chore history', { chore: 'dini' }, 'History of Dining room'],
    ['manage log', { chore: 'bins' }, 'Do the bins'],
    ['chore snooze', { chore: 'bins', until: 'tomorrow 20:00' }, 'Postponed: Do the bins'],
    ['chore skip', { chore: 'Straße' }, '**Straße** is skipped'],
    ['chore done', { chore: 'Dishes' }, '**Dishes** is done'],
    ['chore delete', { chore: 'dining Room' }, '**Dining room** is deleted'],
  ] as const
  for (const [line, values, sentence] of meant)
    expect((await mia.command(line, values)).text).toContain(sentence)
  const form = await mia.command('chore edit', { chore: 'bins' })
  expect(form.type).toBe(9)
})

test('a name that several have is asked about, and one that none has is refused', async () => {
  const { mia } = await setup()
  const asked = await mia.command('chore done', { chore: 'Di' })
  expect(asked.text).toContain('“Di” is in the names of 2 chores, so nothing was done')
  const [select] = asked.body.match(/1:chore\.named:[^"]*/) ?? []
  const [, first = ''] = asked.body.match(/"label":"Dining room","value":"([^"]+)"/) ?? []
  const picked = await mia.pick(String(select), first)
  expect(picked.text).toContain('### Dining room')
  expect(picked.button('Done')).toContain(first)

  const none = await mia.command('chore done', { chore: 'Vacuuming' })
  expect(none.text).toContain('I cannot find that chore')
})

test('what was deleted is found too, unless another has its name since', async () => {
  const { mia } = await setup()
  const history = async () => (await mia.command('chore history', { chore: 'dish' })).text
  await mia.command('chore delete', { chore: 'Dishes' })
  expect(await history()).not.toContain('open')
  await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
  expect(await history()).toContain('open')
})
