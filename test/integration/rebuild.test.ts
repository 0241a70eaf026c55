import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { nameField } from '../../src/features/model/chore.ts'
import { features } from '../../src/features/replay.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { choresctl } from '../support/choresctl.ts'
import { memberOf } from '../support/member.ts'
import { randomHistory } from '../support/random-history.ts'

// The long form, in which each of 10,000 beginnings of a history is rebuilt: REBUILD_SEEDS=25 REBUILD_ACTS=400 REBUILD_EVERY=1.
const SEEDS = Number(process.env.REBUILD_SEEDS ?? 1)
const ACTS = Number(process.env.REBUILD_ACTS ?? 320)
const EVERY = Number(process.env.REBUILD_EVERY ?? 16)
const FIRST = Number(process.env.REBUILD_FIRST ?? 1)

let database: Awaited<ReturnType<typeof createDatabase>>
let env: Record<string, string>
beforeAll(async () => {
  database = await createDatabase()
  env = { DATABASE_URL: database.url, ENCRYPTION_KEYS: database.encryptionKeys }
})
afterAll(() => database.admin.end())

const verify = () =>
  createVerify(database.appFor('owner', { isolation: 'repeatable read' }).db, features)

const rebuild = (...args: readonly string[]) => choresctl(['rebuild', '--verify', ...args], env)
const lookAt = async (guildId: string, ...args: readonly string[]) => {
  const { code, out } = await rebuild('--guild', guildId, '--json', ...args)
  return { code, out, answer: JSON.parse(out) }
}

test.each(Array.from({ length: SEEDS }, (_, n) => FIRST + n))(
  'what people, the worker and time did by chance (seed %i) comes out of the log again',
  async (seed) => {
    const once = verify()
    const found: unknown[] = []
    async function look(id: string, done: number) {
      const { differences, fault, untold } = await once(id)
      if (differences.length > 0 || fault || untold)
        found.push({ done, differences, fault, untold })
    }
    const { guildId } = await randomHistory(database, {
      seed,
      acts: ACTS,
      look: async (id, done) => (done % EVERY === 0 ? look(id, done) : undefined),
    })
    await look(guildId, ACTS)
    expect(found.slice(0, 2)).toEqual([])
    const told =
      await database.admin`select distinct type from event_log where guild_id = ${guildId}`
    expect(told.length).toBeGreaterThanOrEqual(14)
    expect(told.map(({ type }) => type)).toContain('chores.imported')
    expect(await lookAt(guildId)).toMatchObject({ code: 0, answer: { guilds: 1, different: 0 } })
  },
  600_000,
)

test('while the bot writes, nothing is taken for a difference', async () => {
  const look = verify()
  const known = async () =>
    (await database.admin`select distinct guild_id::text as id from guild_keys`).map(({ id }) => id)
  const before = new Set(await known())
  let isOver = false
  const living = randomHistory(database, { seed: 7, acts: 40 }).finally(() => {
    isOver = true
  })
  const seen: unknown[] = []
  let looks = 0
  while (!isOver)
    for (const guildId of (await known()).filter((id) => !before.has(id))) {
      seen.push(...(await look(guildId)).differences)
      looks += 1
    }
  await living
  expect(seen).toEqual([])
  expect(looks).toBeGreaterThan(10)
})

/** A household with a chore that was done once. */
async function household() {
  const app = database.appFor('owner')
  const guildId = aSnowflake()
  const mia = memberOf(app, { guildId, manager: true })
  const card = await mia.command('chore add', { name: 'Feed Schrödinger', when: 'every day' })
  await mia.press(card.button('Done'))
  return { app, guildId, mia }
}

type Sql = typeof database.admin

const TAMPERED: readonly [
  what: string,
  of: (sql: Sql, guildId: string) => PromiseLike<unknown>,
  seen: object,
][] = [
  [
    'an occurrence of another status',
    (sql, id) =>
      sql`update occurrences set status = 'skipped' where guild_id = ${id} and status = 'open'`,
    { table: 'occurrences', kind: 'differs', column: 'status', log: 'open', kept: 'skipped' },
  ],
  [
    'a completion that is gone',
    (sql, id) => sql`delete from completions where guild_id = ${id}`,
    { table: 'completions', kind: 'missing' },
  ],
  [
    'a member whom nobody let in',
    (sql, id) => sql`insert into members (guild_id, user_id, joined_at) values (${id}, 1, now())`,
    { table: 'members', kind: 'unexplained', row: '1' },
  ],
  [
    'settings that nobody changed',
    (sql, id) => sql`update guilds set zone = 'Etc/UTC' where guild_id = ${id}`,
    { table: 'guilds', kind: 'differs', column: 'zone', kept: 'Etc/UTC' },
  ],
  [
    'a version',
    (sql, id) => sql`update chores set version = 9 where guild_id = ${id}`,
    { table: 'chores', kind: 'differs', column: 'version', log: 1, kept: 9 },
  ],
  [
    'an index of another name',
    (sql, id) => sql`update chores set name_index = '\\x00' where guild_id = ${id}`,
    { table: 'chores', kind: 'differs', column: 'name_index' },
  ],
  [
    'a rule',
    (sql, id) =>
      sql`update chores set schedule = jsonb_set(schedule, '{zone}', '"Etc/UTC"') where guild_id = ${id}`,
    { table: 'chores', kind: 'differs', column: 'schedule' },
  ],
]

test.each(TAMPERED)('%s is found, and the exit code is 1', async (_what, tamper, seen) => {
  const { guildId } = await household()
  expect((await lookAt(guildId)).code).toBe(0)
  await tamper(database.admin, guildId)
  const { code, answer } = await lookAt(guildId)
  expect(code).toBe(1)
  expect(answer.verdicts).toMatchObject([
    { guild: guildId, differenceCount: 1, differences: [seen] },
  ])
})

test('a name that was changed is found without saying either, unless texts are to be shown', async () => {
  const { app, guildId } = await household()
  const renamed = await inGuild(app.db, guildId, async ({ vault }) => {
    const [row] = await database.admin`select id from chores where guild_id = ${guildId}`
    return {
      id: String(row?.id),
      name: vault.seal(nameField(String(row?.id)), 'Feed\u001b[2J Pavlov'),
    }
  })
  await database.admin`update chores set name = ${renamed.name} where guild_id = ${guildId}`
  const quiet = await rebuild('--guild', guildId)
  expect(quiet).toMatchObject({ code: 1, err: '' })
  expect(quiet.out).toContain(`chores ${renamed.id} name differs\n`)
  expect(quiet.out).not.toMatch(/Feed|Pavlov|Schr/)
  expect((await lookAt(guildId)).out).not.toMatch(/Feed|Pavlov|Schr/)
  const shown = await rebuild('--guild', guildId, '--show')
  expect(shown.out).toContain('"Feed Schrödinger" in the log, "Feed\\u001b[2J Pavlov" in the table')
})

test.each([
  [
    'gap',
    (sql: Sql, id: string) => sql`delete from event_log where guild_id = ${id} and position = 1`,
  ],
  [
    'gap',
    (sql: Sql, id: string) => sql`delete from event_log where guild_id = ${id} and position = 2`,
  ],
  [
    'unknown',
    (sql: Sql, id: string) =>
      sql`update event_log set type = 'chore.sung' where guild_id = ${id} and position = 2`,
  ],
  [
    'unknown',
    (sql: Sql, id: string) =>
      sql`update event_log set version = 9 where guild_id = ${id} and position = 2`,
  ],
  [
    'unreadable',
    (sql: Sql, id: string) =>
      sql`update event_log set payload = '\\x00' where guild_id = ${id} and position = 2`,
  ],
])('a log that cannot be followed (%s) is a difference of its own', async (what, tamper) => {
  const { guildId } = await household()
  await tamper(database.admin, guildId)
  const { code, answer } = await lookAt(guildId)
  expect({ code, ...answer.verdicts[0] }).toMatchObject({
    code: 1,
    guild: guildId,
    fault: { what },
  })
})

test('of all servers, one that differs is named, and the others are counted', async () => {
  const { guildId } = await household()
  await database.admin`delete from completions where guild_id = ${guildId}`
  const { code, out } = await rebuild()
  expect(code).toBe(1)
  expect(out).toContain(`Server ${guildId}:\n`)
  const { guilds } = JSON.parse((await rebuild('--json')).out)
  expect(out).toContain(`Servers: ${guilds}, events: `)
  expect(guilds).toBeGreaterThan(3)
})

test('who asks wrongly, without a key, or of a database that is away is told so', async () => {
  const away = { ...env, DATABASE_URL: 'postgres://x:y@127.0.0.1:1/z' }
  const { ENCRYPTION_KEYS: _, ...keyless } = env
  expect(await choresctl(['rebuild'], env)).toMatchObject({ code: 64 })
  expect(await rebuild('--guild', 'home')).toMatchObject({ code: 64 })
  expect(await choresctl(['rebuild', '--verify'], keyless)).toMatchObject({ code: 78 })
  await inGuild(database.appFor('owner').db, aSnowflake(), async () => undefined)
  const otherKeys = { ...env, ENCRYPTION_KEYS: `k9:${randomBytes(32).toString('base64')}` }
  expect(await choresctl(['rebuild', '--verify'], otherKeys)).toMatchObject({
    code: 78,
    err: expect.stringContaining('ENCRYPTION_KEYS'),
  })
  const { code, out } = await choresctl(['rebuild', '--verify', '--json'], away)
  expect({ code, error: JSON.parse(out).error.code }).toEqual({ code: 69, error: 'db.unavailable' })
})
