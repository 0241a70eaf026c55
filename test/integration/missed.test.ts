import { afterAll, beforeAll, expect, test } from 'vitest'
import { addChore } from '../../src/features/planning/index.ts'
import { rotationOf } from '../../src/features/rotations/index.ts'
import { createDatabase } from '../support/app.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

async function setup() {
  const still = await inStillTime(database)
  return {
    ...still,
    closing: async () => {
      const rows = await database.admin<{ closing: string | null; closes: string | null }[]>`
        select closing, to_char(closes_at at time zone 'UTC', 'MM-DD HH24:MI') as closes
        from occurrences join chores on chores.id = chore_id and chores.guild_id = occurrences.guild_id
        where occurrences.guild_id = ${still.guildId} and status = 'open'`
      return rows.map(({ closing, closes }) => `${closing} ${closes}`)
    },
  }
}

test('what becomes of a turn is said as a chore is added, stands on its card, and is changed and taken back', async () => {
  const { mia, closing } = await setup()
  const card = await mia.command('/chore add', {
    name: 'Dishes',
    when: 'every day 19:00',
    missed: 'it stays open until somebody does it',
  })
  expect(card.text).toContain('If nobody does it: it stays open until somebody does it')
  expect(await closing()).toEqual(['keepOpen null'])
  const changed = await mia.command('/chore edit', {
    chore: 'Dishes',
    missed: 'it is missed when the next one comes',
  })
  expect(changed.text).toContain('Before, if nobody did it: it stays open until somebody does it')
  expect(await closing()).toEqual(['closeAtNext 01-01 23:00'])
  await changed.click('Undo')
  expect(await closing()).toEqual(['keepOpen null'])
})

test('without a choice the rule decides, and the card says nothing of it', async () => {
  const { tom, closing } = await setup()
  const card = await tom.command('/klus nieuw', { naam: 'Afwas', wanneer: 'elke dag 19:00' })
  expect(card.text).not.toContain('Als niemand hem doet')
  expect(await closing()).toEqual(['null 01-01 23:00'])
})

test('the form that asks for the rest keeps what was chosen, also when it has to be filled in again', async () => {
  const { mia, closing } = await setup()
  const form = await mia.command('/chore add', { missed: 'it waits, and is never overdue' })
  const refused = await form.modal.submit({ 'What has to be done?': 'Attic', 'When?': 'whenever' })
  const again = await refused.click('Try again')
  const card = await again.modal.submit({ 'When?': 'every saturday' })
  expect(card.text).toContain('it waits, and is never overdue')
  expect(await closing()).toEqual(['neverOverdue null'])
})

test('what waits without a word is nowhere overdue', async () => {
  const { mia, sleep } = await setup()
  await mia.command('/chore add', {
    name: 'Attic',
    when: 'wednesday',
    missed: 'it waits, and is never overdue',
  })
  await mia.command('/chore add', { name: 'Bins', when: 'wednesday' })
  sleep({ hours: 96 })
  const overdue = await mia.command('/chores', { filter: 'Overdue' })
  expect(overdue.text).toContain('Bins')
  expect(overdue.text).not.toContain('Attic')
  const all = await mia.command('/chores', { filter: 'All' })
  expect(all.text).toContain('No hurry: it waits since')
  expect(all.text.match(/🔴 Overdue since/g)).toHaveLength(1)
  const history = async (chore: string) => (await mia.command('/chore history', { chore })).text
  expect(await history('Attic')).toContain('⏰ 02/01/2030 · open\n')
  expect(await history('Bins')).toContain('🔴 02/01/2030 · open, overdue')
})

test('nor is what waits until somebody is back', async () => {
  const { app, guildId, mia, tom, zoe, sleep } = await setup()
  await addChore(app, {
    ...{ guildId, guildLocale: 'nl', by: mia.id, correlationId: 'x', locale: 'en-US' },
    ...{ name: 'Attic', when: 'wednesday', assignment: rotationOf([mia.id, tom.id]) },
  })
  await (await mia.command('/away set', { until: 'sunday' })).click('Confirm')
  await (await tom.command('/afwezig instellen', { tot: 'zondag' })).click('Bevestig')
  sleep({ hours: 48 })
  for (const seen of [
    await zoe.command('/chores', { filter: 'All' }),
    await zoe.command('/chore show', { chore: 'Attic' }),
    await zoe.command('/board'),
    await zoe.command('/chore history', { chore: 'Attic' }),
  ]) {
    expect(seen.text).toContain('Attic')
    expect(seen.text).not.toMatch(/overdue since|open, overdue|🔴/i)
  }
})

test('how far a week has come stands on the card and in the list, in signs and words', async () => {
  const { mia, tom } = await setup()
  const card = await mia.command('/chore add', { name: 'Run', when: '3 times a week' })
  expect(card.text).toContain('○○○ 0 of 3 this week')
  await card.click('Done')
  const second = await mia.command('/chore show', { chore: 'Run' })
  expect(second.text).toContain('●○○ 1 of 3 this week')
  await second.click('Done')
  expect((await tom.command('/klussen')).text).toContain('●●○ 2 van 3 deze week')
  await (await mia.command('/chore show', { chore: 'Run' })).click('Done')
  // That of next week has not begun.
  expect((await mia.command('/chore show', { chore: 'Run' })).text).not.toContain('of 3')
})

test('O7 a turn of a week that is skipped does not count as done, and one less has to be', async () => {
  const { mia, tom } = await setup()
  await mia.command('/chore add', { name: 'Run', when: '3 times a week' })
  await mia.command('/chore done', { chore: 'Run' })
  const skipped = await mia.command('/chore skip', { chore: 'Run' })
  const shown = async () => (await mia.command('/chore show', { chore: 'Run' })).text
  expect(await shown()).toContain('●⊖○ 1 of 3 this week, 1 skipped')
  expect((await tom.command('/klussen')).text).toContain('1 van 3 deze week, 1 overgeslagen')
  await skipped.click('Undo')
  expect(await shown()).toContain('●○○ 1 of 3 this week')
  await mia.command('/chore skip', { chore: 'Run' })
  await mia.command('/chore done', { chore: 'Run' })
  expect(await shown()).not.toContain('of 3')
})

test('what it means that nobody does it can be that it is anyone’s, or that it locks', async () => {
  const { mia, tom, sleep, closing } = await setup()
  const card = await mia.command('/chore add', {
    name: 'Dishes',
    when: 'every monday 19:00',
    missed: 'it is for anyone once it is a day late',
  })
  expect(card.text).toContain('If nobody does it: it is for anyone once it is a day late')
  expect(await closing()).toEqual(['openToAll null'])
  await mia.command('/chore edit', {
    chore: 'Dishes',
    missed: 'it locks: only a manager can still do it, until the next one comes',
  })
  expect(await closing()).toEqual(['lock 01-13 23:00'])
  sleep({ hours: 24 * 7 })
  const late = await tom.command('/klussen', { filter: 'Alle' })
  expect(late.text).toContain('🔒 Op slot: het moest')
  const refused = await late.click('Klaar')
  expect(refused.text).toContain('alleen een beheerder kan hem nog afvinken')
  expect((await mia.command('/chore skip', { chore: 'Dishes' })).text).toContain('is locked since')
})

test('who presses yesterday’s card is told that it counts for today', async () => {
  const { mia, sleep } = await setup()
  const card = await mia.command('/chore add', { name: 'Dishes', when: 'every day 19:00' })
  sleep({ hours: 20 })
  await card.click('Done')
  expect(card.text).toMatch(
    /The turn of 1 January 2030 was closed in the meantime, so this counts for 2 January 2030/,
  )
})

test('a schedule longer than an option takes fits in the form', async () => {
  const { mia } = await setup()
  const form = await mia.command('/chore add', { name: 'Shutters' })
  const when =
    'every 2 weeks on monday, tuesday, wednesday, thursday, friday and saturday at 18:00 in april, may, june, july and august'
  const card = await form.modal.submit({ 'When?': when })
  expect(card.text).toContain('Shutters')
  expect(card.text).toContain('August')
})
