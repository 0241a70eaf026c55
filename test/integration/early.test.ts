import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { features } from '../../src/features/replay.ts'
import { createDatabase } from '../support/app.ts'
import { memberOf } from '../support/member.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** Monday’s bins are out since Saturday, and it is Sunday. */
async function setup() {
  const still = await inStillTime(database, '2026-01-02T11:00:00Z')
  const { guildId, mia, at } = still
  await mia.command('/chore add', { name: 'Bins', when: 'every monday 18:00' })
  at('2026-01-03T11:00:00Z')
  await mia.command('/chore done', { chore: 'Bins' })
  at('2026-01-04T11:00:00Z')
  const appOfOwner = database.appFor('owner', { isolation: 'repeatable read' })
  return {
    ...still,
    turns: async () =>
      (
        await database.admin<{ slot: string; status: string }[]>`
          select slot, status from occurrences where guild_id = ${guildId} order by due_at, slot`
      ).map(({ slot, status }) => `${slot.replace(/~.*/, '')} ${status}`),
    rebuilt: () => createVerify(appOfOwner.db, features)(guildId),
  }
}

const ASKED = ['2026-01-05T18:00 done', '2026-01-12T18:00 open']

test('O3 a Done before the turn before it is due asks which is meant, and saves nothing', async () => {
  const { mia, tom, turns, log } = await setup()
  const before = await log()
  const asked = await mia.command('/chore done', { chore: 'Bins' })
  expect(asked.text).toContain('the next one is due')
  expect(asked.buttons).toEqual(['Count it for Mon 12 Jan', 'Log as extra'])
  const list = await tom.command('/klussen', { filter: 'Alle' })
  expect((await list.click('Klaar')).buttons).toEqual(['Telt voor ma 12 jan', 'Een keer extra'])
  expect(await turns()).toEqual(ASKED)
  expect(await log()).toEqual(before)
})

test('O3 what counts for the coming turn is that turn, and is taken back like any other', async () => {
  const { mia, turns, rebuilt } = await setup()
  const card = await mia.command('/chore done', { chore: 'Bins' })
  await card.click('Count it for Mon 12 Jan')
  expect(card.text).toContain('Bins is done')
  const counted = ['2026-01-05T18:00 done', '2026-01-12T18:00 done', '2026-01-19T18:00 open']
  expect(await turns()).toEqual(counted)
  await card.click('Undo')
  expect(await turns()).toEqual(ASKED)
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('O3 an extra closes nothing, stands in the history and the log, is logged once and taken back', async () => {
  const { mia, tom, zoe, turns, log, rebuilt } = await setup()
  const card = await mia.command('/chore done', { chore: 'Bins' })
  const twice = await Promise.all([card.click('Log as extra'), card.click('Log as extra')])
  const told = twice.map(({ text }) => text).join()
  expect(told).toContain('was done once more')
  expect(told).toContain('is already done: you did it')
  expect(await turns()).toEqual(['extra extra', ...ASKED])
  expect((await log()).slice(2)).toEqual(['chore.extra-done'])
  const history = await tom.command('/klus historie', { klus: 'Bins' })
  expect(history.text).toContain('Een keer extra gedaan door @Mia')
  const logged = await zoe.command('/manage log')
  expect(logged.text).toContain('@Mia did Bins once more')
  expect(await rebuilt()).toMatchObject({ differences: [] })

  // What was done before it can still be taken back, and it stays.
  const all = await mia.command('/chore history', { chore: 'Bins' })
  await all.click('Undo')
  expect(await turns()).toEqual(ASKED)
  expect((await log()).slice(3)).toEqual(['chore.extra-undone'])
  await all.click('Undo')
  expect(await turns()).toEqual(['2026-01-05T18:00 open'])
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('who names a chore that somebody else did just now is told so, and does not do the turn after', async () => {
  const { mia, tom, turns, at } = await setup()
  at('2026-01-20T11:00:00Z')
  await mia.command('/chore done', { chore: 'Bins' })
  const done = await turns()
  at('2026-01-20T11:09:00Z')
  const second = await tom.command('/klus klaar', { klus: 'Bins' })
  expect(second.text).toContain('is al klaar: @Mia heeft hem')
  expect(second.buttons).toEqual(['Ik hielp mee'])
  expect(await turns()).toEqual(done)
  // Later it is the turn after that is meant.
  at('2026-01-20T11:10:00Z')
  expect((await tom.command('/klus klaar', { klus: 'Bins' })).text).toContain('Bins is klaar')
  expect(await turns()).not.toEqual(done)
})

test('O3 from when the turn before it is due, a Done is what it always was; so it is of the first of all', async () => {
  const { mia, at, turns } = await setup()
  at('2026-01-05T17:00:00Z')
  await mia.command('/chore done', { chore: 'Bins' })
  expect((await turns()).at(-1)).toBe('2026-01-19T18:00 open')
  await mia.command('/chore add', { name: 'Attic', when: 'every 3 weeks on friday' })
  expect((await mia.command('/chore done', { chore: 'Attic' })).text).toContain('Attic is done')
})

test('O3 of what was done at a moment that has been, too, and the extra has that moment', async () => {
  const { mia, at, guildId } = await setup()
  at('2026-01-05T16:00:00Z')
  const card = await mia.command('/chore done', { chore: 'Bins', at: 'yesterday 20:00' })
  await card.click('Log as extra')
  const [row] = await database.admin<{ done: string; said: string }[]>`
    select to_char(completed_at at time zone 'UTC', 'MM-DD HH24:MI') as done,
      to_char(recorded_at at time zone 'UTC', 'MM-DD HH24:MI') as said
    from completions where guild_id = ${guildId} order by id desc limit 1`
  expect(row).toEqual({ done: '01-04 19:00', said: '01-05 16:00' })
  expect(card.text).toMatch(/Done .*4 January 2026/)
})

test('O3 a button that asks for what none of ours can is refused, and leaves everything as it is', async () => {
  const { app, guildId, mia, turns } = await setup()
  await mia.command('/chore add', { name: 'Filter', when: '3 days after done' })
  const open = await database.admin<{ id: string; chore_id: string }[]>`
    select id, chore_id from occurrences where guild_id = ${guildId} and status = 'open' order by due_at`
  const [filter, bins] = open.map(({ id }) => id)
  const before = await turns()
  const eve = memberOf(app, { guildId })
  const fresh = app.newId()
  for (const forged of [
    `1:chore.extra:${bins}:${filter}:0`,
    `1:chore.extra:${bins}:${bins}:0`,
    `1:chore.extra:${bins}:${fresh}:1`,
    `1:chore.count:${filter}:1`,
  ])
    expect((await eve.press(forged)).text).toContain('I cannot find that chore')
  expect(await turns()).toEqual(before)
  const past = await eve.press(`1:chore.history:${open[0]?.chore_id}:9999`)
  expect(past.text).toContain('History of Filter')
})

test('O3 with the lock before, what is done too early counts for nothing but an extra, on a card or in a list', async () => {
  const { mia, tom, zoe, at, turns, rebuilt } = await setup()
  const rules = await zoe.command('/chore show', { chore: 'Bins' })
  await rules.click('More')
  await rules.click('When done')
  await rules.select('It is not too early', 'Nothing has to be there')
  expect(rules.text).toContain('a turn can be done once the one before it was due')
  const refused = await mia.command('/chore done', { chore: 'Bins' })
  expect(refused.text).toContain('can be done from Monday, 5 January 2026 at 18:00 on')
  expect(refused.buttons).toEqual(['Log as extra'])
  const list = await tom.command('/klussen', { filter: 'Alle' })
  expect((await list.click('Klaar')).buttons).toEqual(['Een keer extra'])
  expect(await turns()).toEqual(ASKED)
  await refused.click('Log as extra')
  expect(await turns()).toEqual(['extra extra', ...ASKED])
  at('2026-01-05T17:00:00Z')
  await mia.command('/chore done', { chore: 'Bins' })
  expect((await turns()).at(-1)).toBe('2026-01-19T18:00 open')
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('O10 a chore that is done at another rhythm says so to who may change it, and stays as it is', async () => {
  const { mia, tom, at } = await inStillTime(database, '2026-01-05T12:00:00Z')
  await mia.command('/chore add', { name: 'Filter', when: '3 days after done' })
  for (const day of ['05', '12', '19', '26', '31']) {
    at(`2026-01-${day}T12:00:00Z`)
    await tom.command('/klus klaar', { klus: 'Filter' })
  }
  expect((await mia.command('/chore show', { chore: 'Filter' })).text).not.toContain('Lately')
  at('2026-02-07T12:00:00Z')
  await tom.command('/klus klaar', { klus: 'Filter' })
  const card = await mia.command('/chore show', { chore: 'Filter' })
  expect(card.text).toContain('Lately it is done about every 7 days')
  expect(card.text).toContain('Repeats: 3 days after done')
  expect((await tom.command('/klus toon', { klus: 'Filter' })).text).not.toContain('laatste tijd')
})
