import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createKeyRing } from '../../src/core/crypto/key-ring.ts'
import { checkStart } from '../../src/core/db/check-start.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { createDatabase, silentLog } from '../support/app.ts'
import { choresctl } from '../support/choresctl.ts'

const GUILDS = ['100000000000000001', '100000000000000002', '100000000000000003'] as const
const START = { replicasMax: 1, applicationId: '300000000000000001', log: silentLog }
const FIELD = { table: 'areas', column: 'name', id: '1' }
const entry = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
const ringOf = (keys: string) =>
  createKeyRing(
    keys.split(',').map((text) => {
      const [id = '', key = ''] = text.split(':')
      return { id, key: Buffer.from(key, 'base64') }
    }),
  )

/** Three guilds whose keys k1 wraps, and a text of the first. */
async function givenGuilds() {
  const { appFor, url, encryptionKeys: k1, admin } = await createDatabase()
  const appWith = (keys: string) => appFor('owner', { keyRing: ringOf(keys) })
  const { db } = appWith(k1)
  for (const guildId of GUILDS) await inGuild(db, guildId, async () => undefined)
  const sealed = await inGuild(db, GUILDS[0], async ({ vault }) => vault.seal(FIELD, 'Kitchen'))
  return {
    k1,
    admin,
    appWith,
    start: (keys: string) => checkStart(appWith(keys).db, START),
    async run(keys: string, ...args: readonly string[]) {
      const env = { DATABASE_URL: url, ENCRYPTION_KEYS: keys }
      const { code, out, err } = await choresctl(['keys', ...args, '--json'], env)
      return { code, err, answer: out === '' ? undefined : JSON.parse(out) }
    },
    read: (keys: string) =>
      inGuild(appWith(keys).db, GUILDS[0], async ({ vault }) => vault.open(FIELD, sealed)),
    under: async () =>
      Object.fromEntries(
        (
          await admin<{ id: string; count: number }[]>`
            select kek_id as id, count(*)::integer as count from guild_keys group by kek_id`
        ).map(({ id, count }) => [id, count]),
      ),
  }
}

test('keys add names the next key, and what it prints is one', async () => {
  const { k1, run } = await givenGuilds()
  const { code, answer } = await run(k1, 'add')
  expect({ code, id: answer.id }).toEqual({ code: 0, id: 'k2' })
  const both = `${k1},${answer.entry}`
  expect((await run(both, 'status')).answer).toMatchObject({ active: 'k1', faults: [] })
  expect((await run(both, 'add', '--id', 'k2')).code).toBe(64)
  expect((await run(both, 'add', '--id', '9')).code).toBe(64)
})

test('keys rotate wraps everything anew, and what was written is read without the old key', async () => {
  const { k1, run, start, read, under } = await givenGuilds()
  const k2 = entry('k2')
  await start(`${k1},${k2}`)
  const done = await run(`${k2},${k1}`, 'rotate')
  expect(done).toMatchObject({
    code: 0,
    answer: { to: 'k2', guilds: 3, keys: 6, removable: ['k1'], left: [], shut: 0 },
  })
  expect(await under()).toEqual({ k2: 6 })
  expect(await start(k2)).toBe('ok')
  expect(await read(k2)).toBe('Kitchen')
  expect(await run(k2, 'verify')).toMatchObject({ code: 0, answer: { keys: 6, shut: [] } })
  expect(await run(k2, 'rotate')).toMatchObject({ code: 0, answer: { keys: 0 } })
})

test('C7: after half of it both keys still open, and rotate goes on with the rest', async () => {
  const { k1, run, start, read, under, admin } = await givenGuilds()
  const k2 = entry('k2')
  const both = `${k2},${k1}`
  await start(both)
  // Two of three guilds cannot be written: as if it was killed after the first.
  await admin`create rule later as on update to guild_keys
    where old.guild_id <> ${admin.unsafe(GUILDS[0])} do instead nothing`
  expect(await run(both, 'rotate')).toMatchObject({ code: 1, answer: { left: ['k1'] } })
  expect(await under()).toEqual({ k1: 4, k2: 2 })
  expect(await read(both)).toBe('Kitchen')
  await admin`drop rule later on guild_keys`
  expect(await run(both, 'rotate')).toMatchObject({ code: 0, answer: { guilds: 2, left: [] } })
})

test('a key that no process has started with wraps nothing yet', async () => {
  const { k1, run, under } = await givenGuilds()
  const both = `${entry('k2')},${k1}`
  expect(await run(both, 'rotate')).toMatchObject({
    code: 1,
    answer: { error: { code: 'keys.unseen' } },
  })
  expect(await under()).toEqual({ k1: 6 })
  expect(await run(both, 'rewrap', '--from', 'k1', '--stopped')).toMatchObject({
    code: 0,
    answer: { from: 'k1', to: 'k2', keys: 6 },
  })
})

test('D4: keys of another environment change nothing, and status says which is missing', async () => {
  const { k1, run, start, under } = await givenGuilds()
  await start(k1)
  const foreign = `${entry('k2')},${entry('k1')}`
  expect(await run(foreign, 'rotate', '--stopped')).toMatchObject({
    code: 78,
    answer: { error: { code: 'start.refused' } },
  })
  const status = await run(entry('k2'), 'status')
  expect(status).toMatchObject({ code: 1, answer: { active: 'k2' } })
  expect(status.answer.faults[0]).toContain('the key k1 is missing')
  expect(status.answer.keys).toContainEqual(
    expect.objectContaining({ id: 'k1', isKnown: false, guilds: 3, keys: 6 }),
  )
  expect((await run(entry('k1'), 'verify')).answer.shut).toHaveLength(6)
  expect(await under()).toEqual({ k1: 6 })
})

test('C10: wrong usage is 64: a key that is not there, and the first one itself', async () => {
  const { k1, run } = await givenGuilds()
  expect((await run(k1, 'rewrap', '--from', 'k1')).code).toBe(64)
  expect((await run(k1, 'rewrap', '--from', 'k7')).code).toBe(64)
  expect((await run(k1, 'rewrap')).code).toBe(64)
})

test('a guild whose keys are destroyed gets none by being wrapped anew', async () => {
  const { k1, run, start, admin } = await givenGuilds()
  await admin`update guild_keys set state = 'closing', wrapped = null where guild_id = ${GUILDS[1]}`
  const k2 = entry('k2')
  await start(`${k2},${k1}`)
  expect(await run(`${k2},${k1}`, 'rotate')).toMatchObject({ code: 0, answer: { guilds: 2 } })
  const [row] = await admin`select count(wrapped)::integer as count from guild_keys
    where guild_id = ${GUILDS[1]}`
  expect(row).toEqual({ count: 0 })
})
