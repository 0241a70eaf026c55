import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { NOTE_LENGTH_MAX } from '../../src/features/model/requirement.ts'
import { features } from '../../src/features/replay.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const BAGS = 'Bin *bags* nearly out'

async function setup(who?: 'Tom') {
  const still = await inStillTime(database)
  const { guildId, zoe, tom } = still
  await zoe.command('/chore add', {
    name: 'Bins',
    when: 'every day 18:00',
    ...(who && { who: tom }),
  })
  const appOfOwner = database.appFor('owner', { isolation: 'repeatable read' })
  return {
    ...still,
    /** From now on whoever does it writes a note. */
    async askForNote() {
      const card = await zoe.command('/chore show', { chore: 'Bins' })
      await card.click('More')
      await card.click('When done')
      await card.select('A note is written', 'Nothing has to be there')
      return card
    },
    done: async () => {
      const [row] = await database.admin`select completed_by, recorded_by, note from completions
        where guild_id = ${guildId} and undone_at is null`
      return row
    },
    rebuilt: () => createVerify(appOfOwner.db, features)(guildId),
  }
}

test('a note stands on the card and in the history, and is sealed in the table and in the log', async () => {
  const { mia, tom, done, rebuilt } = await setup()
  const card = await mia.command('/chore done', { chore: 'Bins', note: BAGS })
  expect(card.text).toContain(BAGS)
  expect((await tom.command('/klus historie', { klus: 'Bins' })).text).toContain(BAGS)
  const kept = await done()
  expect(kept?.note).toBeInstanceOf(Buffer)
  expect(String(kept?.note)).not.toContain('bags')
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('whose turn it is says that another did it; the other has it, and both can take it back', async () => {
  const { mia, tom, zoe, done, rebuilt } = await setup('Tom')
  const card = await tom.command('/klus klaar', { klus: 'Bins', door: mia })
  expect(card.text).toContain('Dank je, @Mia')
  expect(card.text).toContain('@Tom heeft dat gezegd')
  expect(await done()).toMatchObject({ completed_by: mia.id, recorded_by: tom.id })
  expect((await zoe.command('/manage log')).text).toContain('@Tom said that @Mia did Bins')
  expect((await mia.command('/chore history', { chore: 'Bins' })).text).toContain('@Tom said so')
  expect(await rebuilt()).toMatchObject({ differences: [] })
  await card.click('Ongedaan maken')
  expect(await done()).toBeUndefined()
  await zoe.command('/chore done', { chore: 'Bins', by: mia })
  const history = await mia.command('/chore history', { chore: 'Bins' })
  await history.click('Undo')
  expect(await done()).toBeUndefined()
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('of others, nobody but a manager says that somebody else did it; a bot did nothing', async () => {
  const { app, guildId, mia, tom, done } = await setup('Tom')
  const refused = await mia.command('/chore done', { chore: 'Bins', by: tom })
  expect(refused.text).toContain('for whose turn it is to say, or for a manager')
  expect(await done()).toBeUndefined()
  const [open] = await database.admin`select id from occurrences where guild_id = ${guildId}`
  const by = (who: object) =>
    memberOf(app, { guildId, userId: tom.id }).command('chore done', {
      chore: String(open?.id),
      by: { user: aSnowflake(), ...who },
    })
  expect((await by({ bot: true })).text).toContain('A bot cannot do chores')
  expect((await by({ left: true })).text).toContain('is not in this server any more')
  expect(await done()).toBeUndefined()
})

test('where a note is asked for, Done asks for it in a form, wherever it is pressed', async () => {
  const { mia, askForNote, done, log, rebuilt } = await setup()
  const rules = await askForNote()
  expect(rules.text).toContain('writes a note')
  const list = await mia.command('/chores', { filter: 'All' })
  const form = await list.click('Done')
  expect(await done()).toBeUndefined()
  const answer = await form.modal.submit({ Note: BAGS })
  expect(answer.text).toContain('Bins')
  expect(await done()).toMatchObject({ completed_by: mia.id })
  expect(await log()).toEqual(['chore.added', 'chore.rules-changed', 'chore.completed'])
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('who fills in the form second is told who was first, and can say that they helped', async () => {
  const { zoe, mia, askForNote, done } = await setup()
  await askForNote()
  const [first, second] = [
    await mia.command('/chore done', { chore: 'Bins' }),
    await zoe.command('/chore done', { chore: 'Bins' }),
  ]
  await first.modal.submit({ Note: BAGS })
  const late = await second.modal.submit({ Note: 'Me too' })
  expect(late.text).toContain('“Bins” is already done: @Mia did it')
  expect(late.buttons).toEqual(['I helped'])
  expect((await late.click('I helped')).text).toContain('You helped @Mia with Bins')
  expect(await done()).toMatchObject({ completed_by: mia.id })
})

test('a form keeps nothing that was said besides, so a command is told to say it all at once', async () => {
  const { zoe, mia, askForNote, done } = await setup()
  await askForNote()
  const refused = await zoe.command('/chore done', { chore: 'Bins', by: mia })
  expect(refused.text).toContain('is asked for a note')
  expect(await done()).toBeUndefined()
  await zoe.command('/chore done', { chore: 'Bins', by: mia, note: 'x'.repeat(NOTE_LENGTH_MAX) })
  expect(await done()).toMatchObject({ completed_by: mia.id })
})

test('long before its time, what was said besides is not lost when it is asked what is meant', async () => {
  const { zoe, mia, at, done, rebuilt } = await setup()
  await zoe.command('/chore done', { chore: 'Bins', by: mia })
  at('2030-01-01T12:01:00Z')
  const asked = await zoe.command('/chore done', { chore: 'Bins', by: mia, note: BAGS })
  expect(asked.buttons[1]).toBe('Log as extra')
  await asked.click(String(asked.buttons[0]))
  expect(asked.text).toContain(BAGS)
  expect(asked.text).toContain('Thank you, @Mia')
  expect(await done()).toMatchObject({ completed_by: mia.id })
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('who may not change a chore does not change when it counts as done, with an old card either', async () => {
  const { mia, askForNote, zoe } = await setup()
  await askForNote()
  expect((await mia.command('/chore show', { chore: 'Bins' })).buttons).not.toContain('Edit')
  const card = await mia.command('/chore show', { chore: 'Bins' })
  await card.click('More')
  expect(card.buttons).not.toContain('When done')
  expect(card.text).toContain('A note is asked for')
  expect((await zoe.command('/manage log')).text).toContain('changed when Bins counts as done')
})
