import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, inGuild } from '../../src/core/db/scope.ts'
import { systemClock } from '../../src/core/time/system-clock.ts'
import { eraseDue } from '../../src/features/removal/erase-due.flow.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { choresctl } from '../support/choresctl.ts'
import { memberOf } from '../support/member.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const run = (...args: readonly string[]) => ctl('guild', 'erase', ...args)

async function ctl(...args: readonly string[]) {
  const env = { DATABASE_URL: database.url, ENCRYPTION_KEYS: database.encryptionKeys }
  const { code, out } = await choresctl([...args, '--json'], env)
  return { code, answer: JSON.parse(out) }
}

/** A guild with a chore that was done. */
async function givenGuild() {
  const guildId = aSnowflake()
  const mia = memberOf(database.appFor('owner'), { guildId })
  const add = () => mia.command('chore add', { name: 'Dishes', when: 'every day' })
  const card = await add()
  await mia.press(card.button('Done'))
  return { guildId, mia, add }
}

/** Rows of the guild, over all tables that have any. */
async function rowsOf(guildId: string) {
  const tables = await database.admin<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'guild_id'`
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await database.admin.unsafe(
      `select count(*)::integer as count from ${name} where guild_id = $1`,
      [guildId],
    )
    if (row?.count > 0) counts[name] = row?.count
  }
  return counts
}

test('guild erase destroys the keys and every row of one server, and no other', async () => {
  const { guildId } = await givenGuild()
  const other = await givenGuild()
  const before = await rowsOf(other.guildId)
  expect(Object.keys(await rowsOf(guildId)).length).toBeGreaterThan(7)
  const { code, answer } = await run(guildId, '--grace-hours', '0', '--yes')
  expect({ code, answer }).toMatchObject({ code: 0, answer: { guild: guildId, state: 'erased' } })
  expect(answer.rows).toBeGreaterThan(7)
  expect(await rowsOf(guildId)).toEqual({})
  expect(await rowsOf(other.guildId)).toEqual(before)
  expect((await other.mia.command('chores')).text).toContain('Dishes')
})

test('C6: a wrong id is exit 1, and a server that is erased already is no change', async () => {
  expect(await run(aSnowflake(), '--grace-hours', '0', '--yes')).toMatchObject({
    code: 1,
    answer: { error: { code: 'guild.unknown' } },
  })
  expect((await run('12', '--grace-hours', '0', '--yes')).code).toBe(64)
  const { guildId } = await givenGuild()
  const erase = () => run(guildId, '--grace-hours', '0', '--yes')
  expect(await erase()).toMatchObject({ code: 0 })
  expect(await erase()).toMatchObject({ code: 0, answer: { state: 'erased', rows: 0 } })
})

test('C5: where nobody can be asked it does nothing without --yes, and exits 64', async () => {
  const { guildId } = await givenGuild()
  const before = await rowsOf(guildId)
  expect((await run(guildId)).code).toBe(64)
  expect((await run(guildId, '--grace-hours', '0')).code).toBe(64)
  expect(await rowsOf(guildId)).toEqual(before)
})

test('within its grace a server goes on as before and can be kept; after it the worker erases it', async () => {
  const { guildId, mia } = await givenGuild()
  const at = (hours: number) => {
    const now = systemClock.now().add({ hours })
    return database.appFor('owner', { clock: { now: () => now } })
  }
  const due = (hours: number) =>
    eraseDue(at(hours), { limit: 5, signal: new AbortController().signal })

  expect(await run(guildId, '--yes')).toMatchObject({ code: 0, answer: { state: 'appointed' } })
  expect(await due(23)).toBe(0)
  expect((await mia.command('chores')).text).toContain('Dishes')
  expect((await run(guildId, '--cancel')).answer).toMatchObject({ state: 'cancelled' })
  expect((await run(guildId, '--cancel')).answer).toMatchObject({ state: 'kept' })
  expect(await due(25)).toBe(0)

  await run(guildId, '--yes')
  expect(await due(25)).toBe(1)
  expect(await rowsOf(guildId)).toEqual({})
})

test('A35: while its rows go, a server is told that its data is being deleted, and gets no new key', async () => {
  const { guildId, mia } = await givenGuild()
  await database.admin`update guild_keys set state = 'closing', wrapped = null where guild_id = ${guildId}`
  expect((await mia.command('chores')).text).toContain('being deleted')
  const keys = await database.admin`select wrapped from guild_keys where guild_id = ${guildId}`
  expect(keys).toEqual([{ wrapped: null }, { wrapped: null }])
})

test('whoever was cut off over it leaves keys that are gone, and the worker goes on with the rest', async () => {
  const { guildId } = await givenGuild()
  await run(guildId, '--yes')
  await database.admin`update guild_keys set state = 'closing', wrapped = null where guild_id = ${guildId}`
  // Too late to be taken back.
  expect((await run(guildId, '--cancel')).answer).toMatchObject({ state: 'kept' })
  const now = systemClock.now().add({ hours: 25 })
  const app = database.appFor('owner', { clock: { now: () => now } })
  expect(await eraseDue(app, { limit: 5, signal: new AbortController().signal })).toBe(1)
  expect(await rowsOf(guildId)).toEqual({})
})

test('a server that comes back begins anew, with keys of its own', async () => {
  const { guildId, mia, add } = await givenGuild()
  await run(guildId, '--grace-hours', '0', '--yes')
  expect((await mia.command('chores')).text).not.toContain('Dishes')
  await add()
  expect((await mia.command('chores')).text).toContain('Dishes')
})

test('the log of a server that is not being erased cannot be deleted, by nobody', async () => {
  const { guildId } = await givenGuild()
  const remove = 'delete from event_log where guild_id is not null'
  const app = database.appFor('owner')
  await expect(inGuild(app.db, guildId, ({ tx }) => tx.execute(remove))).rejects.toMatchObject({
    cause: { code: '42501' },
  })
  await asSystem(app.db, ({ tx }) => tx.execute(remove))
  expect(await rowsOf(guildId)).toMatchObject({ event_log: expect.any(Number) })
})

test('guild export tells all of one server, opened, and nothing of another', async () => {
  const { guildId, mia } = await givenGuild()
  const other = await givenGuild()
  const { code, answer } = await ctl('guild', 'export', guildId)
  expect(code).toBe(0)
  expect(answer.tables.chores).toMatchObject([{ name: 'Dishes', createdBy: mia.userId }])
  const types = answer.log.map(({ type }: { type: string }) => type)
  expect(types).toEqual(expect.arrayContaining(['chore.added', 'chore.completed']))
  expect(JSON.stringify(answer)).not.toContain(other.mia.userId)
  expect((await ctl('guild', 'export', aSnowflake())).code).toBe(1)
})

test('user export tells of one person in every server, and user erase takes them out of each', async () => {
  const [first, second] = [await givenGuild(), await givenGuild()]
  const mia = memberOf(database.appFor('owner'), {
    guildId: second.guildId,
    userId: first.mia.userId,
  })
  await mia.command('chore add', { name: 'Bins', when: 'every day' })
  const { code, answer } = await ctl('user', 'export', mia.userId)
  expect(code).toBe(0)
  const ids = answer.guilds.map(({ guild }: { guild: string }) => guild)
  expect(ids.toSorted()).toEqual([first.guildId, second.guildId].toSorted())
  expect(JSON.stringify(answer)).not.toContain(second.mia.userId)

  expect((await ctl('user', 'erase', mia.userId)).code).toBe(64)
  const erased = await ctl('user', 'erase', mia.userId, '--yes')
  expect(erased.answer.guilds.toSorted()).toEqual(ids.toSorted())
  const left = await database.admin`
    select from members where user_id = ${mia.userId} union all
    select from user_guilds where user_id = ${mia.userId}`
  expect(left).toHaveLength(0)
  expect((await ctl('user', 'erase', mia.userId, '--yes')).answer.guilds).toEqual([])
})
