import { afterAll, beforeAll, expect, test } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { announce } from '../../src/core/outbox/outbox.ts'
import { createDatabase } from '../support/app.ts'
import { memberOf } from '../support/member.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const setup = () => inStillTime(database)

const sentencesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.split(' · ')[1])
    .filter((line) => line !== undefined)

test('the log tells everything that was done and who did it, the latest first, in both languages', async () => {
  const { app, home, guildId, mia, tom, zoe } = await setup()
  const card = await mia.command('/chore add', { name: 'Dishes **a**', when: 'every day 19:00' })
  await tom.command('/klus klaar', { klus: 'Dishes **a**' })
  const skipped = await mia.command('/chore skip', { chore: 'Dishes **a**', reason: 'No *food*' })
  await skipped.click('Undo')
  const later = await mia.command('/chore snooze', { chore: 'Dishes **a**', until: 'friday' })
  await later.click('Undo')
  await (await card.click('Edit')).modal.submit({ Notes: 'Hot', 'When?': 'every 2 days' })
  await (await card.click('More')).click('Delete')
  await zoe.command('/manage pause', { until: 'jan 7 18:00' })
  await zoe.command('/manage resume')

  const log = await zoe.command('/manage log')
  expect(sentencesOf(log.text)).toEqual([
    '@Zoe ended the pause of the server',
    '@Zoe paused the server until January 7, 2030 at 6:00 PM',
    '@Mia deleted Dishes **a**',
    '@Mia changed when it comes and the notes of Dishes **a**',
    '@Mia took back that Dishes **a** was postponed',
    '@Mia postponed Dishes **a** to January 4, 2030 at 7:00 PM',
    '@Mia took back that Dishes **a** was skipped',
    '@Mia skipped a turn of Dishes **a**: No *food*',
    '@Tom did Dishes **a**',
    '@Mia added Dishes **a**',
  ])
  expect(log.buttons).toEqual([])
  const bas = home.member('Bas', { locale: 'nl', permissions: ['ManageGuild'] })
  const dutch = await bas.command('/beheer logboek', { lid: tom })
  expect(dutch.text).toContain('Wat @Tom deed')
  expect(sentencesOf(dutch.text)).toEqual(['@Tom deed Dishes **a**'])
  const kim = memberOf(app, { guildId })
  expect((await kim.command('manage log')).text).toContain('Only managers can do this')
  expect((await kim.press('1:log.page:0:0:0')).text).toContain('Only managers can do this')
})

test('the log tells all that an edit changed with the name', async () => {
  const { mia, tom, zoe } = await setup()
  await mia.command('/chore add', { name: 'Bins', when: 'every day 19:00', who: mia })
  const form = await zoe.command('/chore edit', { chore: 'Bins' })
  await form.modal.submit({
    'What has to be done?': 'Glass',
    'Whose chore is it?': 'Tom',
    'When?': 'friday',
  })
  const log = await zoe.command('/manage log')
  const [edited] = sentencesOf(log.text)
  expect(edited).toBe('@Zoe renamed Bins to Glass, and changed when it comes and whose it is')
  expect((await tom.command('/klus toon', { klus: 'Glass' })).text).toContain('@Tom')
})

test('the log is read ten at a time, of one member or chore too, and no further back than it is worth', async () => {
  const { app, guildId, mia, zoe } = await setup()
  await mia.command('/chore add', { name: 'Old', when: 'every day 19:00' })
  for (let n = 0; n < 12; n += 1)
    await zoe.command('/chore add', { name: `Chore ${n}`, when: 'tomorrow' })
  const log = await zoe.command('/manage log')
  expect(sentencesOf(log.text)[0]).toBe('@Zoe added Chore 11')
  expect(log.buttons).toEqual(['Older'])
  await log.click('Older')
  expect(sentencesOf(log.text)).toEqual([
    '@Zoe added Chore 1',
    '@Zoe added Chore 0',
    '@Mia added Old',
  ])
  await log.click('Newest')
  expect(sentencesOf(log.text)).toHaveLength(10)
  const ofChore = await zoe.command('/manage log', { chore: 'Old' })
  expect(ofChore.text).toContain('What happened to Old')
  expect(sentencesOf(ofChore.text)).toEqual(['@Mia added Old'])
  const typed = await zoe.command('/manage log', { chore: 'Nothing like it' })
  expect(typed.text).toContain('I cannot find that chore')

  // As if two thousand things had happened since.
  await database.admin`update event_log set position = position + 2000
    where guild_id = ${guildId} and position > 1`
  await database.admin`update event_heads set position = position + 2000 where guild_id = ${guildId}`
  const far = await zoe.command('/manage log', { chore: 'Old' })
  expect(far.text).toContain('Look further back with Older')
  expect(far.buttons).toEqual(['Older'])
  await far.click('Older')
  expect(sentencesOf(far.text)).toEqual(['@Mia added Old'])
  expect(far.buttons).toEqual(['Newest'])

  const kim = memberOf(app, { guildId, manager: true })
  for (const forged of ['-1:0:0', '0:x:0', '0:0:x', '1e999:0:0', '9007199254740993:0:0'])
    expect((await kim.press(`1:log.page:${forged}`)).text).toContain('old')
})

test('the log tells who joined apart from whom a manager added or removed', async () => {
  const { mia, zoe } = await setup()
  await mia.command('/chore add', { name: 'Dishes', when: 'every day', who: mia })
  const card = await zoe.command('/manage members')
  await card.select(['Tom'], 'Add people')
  await (await card.select(['Tom'], 'Remove somebody')).click('Remove')
  const log = await zoe.command('/manage log')
  expect(sentencesOf(log.text).slice(0, 2)).toEqual([
    '@Zoe removed @Tom from those who take part',
    '@Zoe added @Tom to those who take part',
  ])
})

test('what a later build wrote in another shape hides nothing else of the log', async () => {
  const { app, guildId, mia, zoe } = await setup()
  await mia.command('/chore add', { name: 'Dishes', when: 'every day' })
  const later = { type: 'guild.set-up', version: 2, payload: { pack: 'a newer one' } }
  await inGuild(app.db, guildId, (scope) =>
    announce(scope, later, {
      id: app.newId(),
      at: app.clock.now(),
      streamId: guildId,
      actorId: null,
      correlationId: null,
    }),
  )
  const log = await zoe.command('/manage log')
  expect(sentencesOf(log.text)).toEqual([
    'Something that this version cannot tell of',
    '@Mia added Dishes',
  ])
})
