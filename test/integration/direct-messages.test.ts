import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { guilds } from '../../src/features/guilds/index.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { logOfTest } from '../support/log.ts'
import { memberOf } from '../support/member.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const EPHEMERAL = 64
const COMPONENTS_V2 = 1 << 15

/** Somebody who lives in several guilds, and talks with the bot alone. */
async function setup(names: readonly string[], locale = 'en-US') {
  const time = { now: Temporal.Instant.from('2030-01-01T12:00:00Z') }
  const log = logOfTest()
  const app = database.appFor('owner', { clock: { now: () => time.now }, log })
  const userId = aSnowflake()
  const homes = names.map((name) => {
    const guildId = aSnowflake()
    return { name, guildId, mia: memberOf(app, { guildId, userId, locale }) }
  })
  for (const { name, guildId, mia } of homes) {
    await mia.command('chore add', { name: `Dishes of ${name}`, when: 'today 20:00' })
    await inGuild(app.db, guildId, (scope) => guilds.rememberName(scope, name))
    time.now = time.now.add({ seconds: 1 })
  }
  const [first] = homes
  const direct = memberOf(app, { guildId: '0', userId, locale, direct: true })
  const done = async (guildId?: string) =>
    (await database.admin`select from completions where guild_id = ${guildId ?? '0'}`).length
  return { app, log, time, userId, homes, first, direct, done }
}

describe('/chores in the DM with the bot', () => {
  test('shows every server of the member by its name, the latest first, in a plain message', async () => {
    const { direct } = await setup(['Flat', 'Club', 'Family'], 'nl')
    const { json, text } = await direct.command('chores')
    expect(json).toMatchObject({ type: 4, data: { flags: COMPONENTS_V2 } })
    expect(text.match(/Family|Club|Flat/g)?.slice(0, 2)).toEqual(['Family', 'Family'])
    expect(text).toContain('## Voor jou')
    for (const name of ['Flat', 'Club', 'Family']) expect(text).toContain(`**Dishes of ${name}**`)
  })

  test('a server whose key is not there and one that is slow are named, and the others are shown, in time', async () => {
    const { direct, homes, log } = await setup(['Flat', 'Club', 'Family'])
    const [flat, club] = homes
    const { admin } = database
    await admin`update guild_keys set kek_id = 'lost' where guild_id = ${flat?.guildId ?? ''}`
    await admin.unsafe(`create policy slow on occurrences as restrictive to ct_app
      using (guild_id <> ${club?.guildId} or pg_sleep(5)::text is null)`)
    const startedAt = performance.now()
    const { text } = await direct
      .command('chores')
      .finally(() => admin.unsafe('drop policy slow on occurrences'))
    expect(performance.now() - startedAt).toBeLessThan(2_000)
    expect(text).toContain('**Dishes of Family**')
    expect(text).toMatch(/⚠️ I cannot read .*channels\/\d+.*, .*channels\/\d+/)
    expect(text).toContain(`channels/${flat?.guildId}`)
    expect(text).not.toContain('Dishes of Club')
    const told = log.lines.map(({ fields }) => fields.guild)
    expect(new Set(told)).toEqual(new Set([flat?.guildId, club?.guildId]))
  })

  test('more servers than fit are paged, and a filter goes over all of them', async () => {
    const { direct, first } = await setup(['A1', 'B2', 'C3', 'D4'])
    await first?.mia.command('chore add', { name: 'Piano', when: '2030-03-01' })
    const page = await direct.command('chores')
    expect(page.text.match(/Dishes of \w\d/g)).toHaveLength(3)
    const second = await direct.press(page.button('Next'))
    expect(second).toMatchObject({ type: 7 })
    expect(second.text.match(/Dishes of \w\d/g)).toHaveLength(1)
    const week = await direct.pick('1:chores.everywhere-filter', 'week')
    expect(week.text).toContain('## This week and overdue')
    expect(week.text).not.toContain('Piano')
  })

  test('who does no chores anywhere is told where they would show up', async () => {
    const { direct } = await setup([])
    expect((await direct.command('chores')).text).toContain('I know of no server')
  })

  test('one server alone is its list', async () => {
    const { direct } = await setup(['Flat'])
    const { text } = await direct.command('chores')
    expect(text).toContain('## Flat · For you')
    expect(text).toContain('1 open')
  })
})

test('/help and /status answer in the DM too', async () => {
  const { direct } = await setup([])
  const help = await direct.command('help')
  expect(help.json.data.flags).toBe(COMPONENTS_V2)
  expect((await direct.pick('1:help.topic', 'doing')).json).toMatchObject({ type: 7 })
  const status = await direct.command('status')
  expect(status.json.data.flags).toBe(COMPONENTS_V2)
  expect(status.text).not.toContain('inside a server')
})

describe('a button in the DM', () => {
  test('does a chore once in its server, shows what is left there, and takes it back', async () => {
    const { direct, homes, done } = await setup(['Flat', 'Club'])
    const list = await direct.command('chores')
    const [, club] = homes
    const finished = await direct.press(list.button('Done'))
    expect(finished.json).toMatchObject({ type: 7 })
    expect(finished.text).toContain('## Club · For you')
    expect(finished.text).toContain(`✅ **Dishes of Club** · done by <@${direct.userId}>`)
    expect(await done(club?.guildId)).toBe(1)
    const undone = await direct.press(finished.button('Undo'))
    expect(undone.text).toContain('↩️ **Dishes of Club** is open again')
    const all = await direct.press(undone.button('All servers'))
    expect(all.text).toContain('**Dishes of Flat**')
  })

  test('of a turn whose time has not begun says where it is asked which one is meant, and saves nothing', async () => {
    const { direct, first, done } = await setup(['Flat'])
    await first?.mia.command('chore add', { name: 'Bins', when: 'every day 20:00' })
    const list = await direct.press((await direct.command('chores')).button('Done'))
    const bins = list.text.includes('✅ **Bins**') ? list : await direct.press(list.button('Done'))
    expect(bins.text).toContain('✅ **Bins**')
    const all = await direct.command('chores')
    const before = await done(first?.guildId)
    const early = await direct.press(all.button('Done'))
    expect(early.text).toContain('asks which one you mean')
    expect(await done(first?.guildId)).toBe(before)
  })

  test('that names a server where the member was never seen is refused, and makes no key there', async () => {
    const { direct, first, app, done } = await setup(['Flat'])
    const forged = (await direct.command('chores')).button('Done')
    const stranger = memberOf(app, { guildId: '0', direct: true })
    const refused = await stranger.press(forged)
    expect(refused.text).toContain('I have not seen you do anything in that server')
    expect(await done(first?.guildId)).toBe(0)
    const nowhere = aSnowflake()
    const made = forged.replace(first?.guildId ?? '', nowhere)
    expect((await direct.press(made)).text).toContain('I have not seen you')
    const keys = await database.admin`select from guild_keys where guild_id = ${nowhere}`
    expect(keys).toHaveLength(0)
  })

  test('works for a month after the member was last seen, and no longer', async () => {
    const { direct, time, first, done } = await setup(['Flat'])
    const pressed = (await direct.command('chores')).button('Done')
    time.now = time.now.add({ hours: 24 * 31 })
    expect((await direct.press(pressed)).text).toContain('I have not seen you')
    expect((await direct.command('chores')).text).toContain('I know of no server')
    expect(await done(first?.guildId)).toBe(0)
  })

  test('of a card that belongs in a server says so, and leads to the list', async () => {
    const { direct } = await setup(['Flat'])
    const refused = await direct.press('1:chore.add')
    expect(refused.text).toContain('inside a server')
    expect(refused.json.data.flags).toBe(COMPONENTS_V2)
    expect((await direct.press(refused.button('My chores'))).text).toContain('## Flat')
  })
})

test('a member can be a plain one only in the DM: what a restricted server allows managers, it refuses', async () => {
  const { direct, first, app } = await setup(['Flat'])
  const guildId = first?.guildId ?? ''
  const manager = memberOf(app, { guildId, userId: direct.userId, manager: true })
  const tom = memberOf(app, { guildId })
  const toms = await manager.command('chore add', {
    name: 'Bins',
    when: 'today 18:00',
    who: { user: tom.userId },
  })
  await database.admin`update guilds set completing = 'restricted', version = version + 1 where guild_id = ${guildId}`
  const list = await direct.command('chores', { filter: 'all' })
  const refused = await direct.press(list.button('Done'))
  expect(refused.text).toContain('Bins')
  expect(refused.text).not.toContain('✅')
  expect((await manager.press(toms.button('Done'))).text).toContain('✅')
})

test('a shared list is for everyone, in the language of the server, and its button is each one’s own', async () => {
  const { first, app } = await setup(['Flat'])
  const mia = first?.mia
  if (!mia || !first) throw new Error('somebody lives there')
  const shared = await mia.press((await mia.command('chores')).button('Share'))
  expect(shared.json).toMatchObject({
    type: 4,
    data: { flags: COMPONENTS_V2, allowed_mentions: { parse: [] } },
  })
  expect(shared.text).toContain(`## Voor <@${mia.userId}>`)
  expect(shared.text).toContain(`Gedeeld door <@${mia.userId}>`)
  expect(() => shared.button('Klaar')).toThrow('no button')
  const tom = memberOf(app, { guildId: first.guildId })
  const own = await tom.press(shared.button('Mijn klussen'))
  expect(own.json).toMatchObject({ type: 4, data: { flags: COMPONENTS_V2 | EPHEMERAL } })
})

test('a shared chore is shown to everyone, and only looked at', async () => {
  const { first } = await setup(['Flat'])
  const mia = first?.mia
  if (!mia) throw new Error('somebody lives there')
  const [chore] = await mia.types('chore show', 'chore', 'dish')
  const shown = await mia.command('chore show', { chore: chore?.value ?? '' })
  const shared = await mia.press(shown.button('Share'))
  expect(shared.json).toMatchObject({ type: 4, data: { flags: COMPONENTS_V2 } })
  expect(shared.text).toContain('### Dishes of Flat\n⏰ Vandaag')
  expect(shared.text).toContain(`Gedeeld door <@${mia.userId}>`)
  expect(() => shared.button('Klaar')).toThrow('no button')
  expect((await mia.press(shared.button('Mijn klussen'))).text).toContain('## For you')
})

test('another member’s list shows what is theirs alone, under every filter', async () => {
  const { first, app } = await setup(['Flat'])
  const mia = first?.mia
  if (!mia || !first) throw new Error('somebody lives there')
  const tom = memberOf(app, { guildId: first.guildId })
  await mia.command('chore add', { name: 'Bins', when: 'today 21:00', who: { user: tom.userId } })
  const theirs = await mia.command('chores', { member: { user: tom.userId } })
  expect(theirs.text).toContain(`## Chores of <@${tom.userId}>`)
  expect(theirs.text).toContain('**Bins**')
  expect(theirs.text).not.toContain('Dishes')
  const today = await mia.command('chores', { member: { user: tom.userId }, filter: 'today' })
  expect(today.text).toContain('**Bins**')
  expect(today.text).not.toContain('Dishes')
  const finished = await mia.press(today.button('Done'))
  expect(finished.text).toContain(`Nothing of <@${tom.userId}> is open here`)
})
