import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createKeyRing } from '../../src/core/crypto/key-ring.ts'
import { checkStart } from '../../src/core/db/check-start.ts'
import { MIGRATIONS_KNOWN } from '../../src/core/db/schema.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { createStartGate } from '../../src/core/db/start-gate.ts'
import type { Log } from '../../src/core/log.ts'
import { createDatabase, silentLog } from '../support/app.ts'
import { faultProxy } from '../support/fault-proxy.ts'

const GUILD = '100000000000000001'
const options = { replicasMax: 6, applicationId: '300000000000000001', log: silentLog }
const aKey = (id: string) => ({ id, key: randomBytes(32) })
const refusal = (...faults: readonly string[]) => ({
  name: 'StartRefused',
  faults: faults.map((fault) => expect.stringContaining(fault)),
})

test('a migrated database is right, and each key gets its check', async () => {
  const { appFor, admin } = await createDatabase()
  const keyRing = createKeyRing([aKey('k2'), aKey('k1')])
  const { db } = appFor('owner', { keyRing })
  expect(await checkStart(db, options)).toBe('ok')
  expect(await checkStart(db, options)).toBe('ok')
  const checks = await admin`select kek_id from key_checks order by kek_id`
  expect(checks).toEqual([{ kek_id: 'k1' }, { kek_id: 'k2' }])
})

test('D4: a key that is not the one of this database is refused, and nothing is written', async () => {
  const { appFor, admin } = await createDatabase()
  const right = aKey('k1')
  expect(await checkStart(appFor('owner', { keyRing: createKeyRing([right]) }).db, options)).toBe(
    'ok',
  )

  const wrong = createKeyRing([aKey('k2'), aKey('k1')])
  await expect(checkStart(appFor('owner', { keyRing: wrong }).db, options)).rejects.toMatchObject(
    refusal('the key k1 is not the one'),
  )
  expect(await admin`select kek_id from key_checks`).toEqual([{ kek_id: 'k1' }])
})

test('D4: the same when only the wrapped keys of a guild can tell', async () => {
  const { appFor, admin } = await createDatabase()
  const right = aKey('k1')
  const { db } = appFor('owner', { keyRing: createKeyRing([right]) })
  await inGuild(db, GUILD, async () => undefined)
  const checked = (...keys: ReturnType<typeof aKey>[]) =>
    checkStart(appFor('owner', { keyRing: createKeyRing(keys) }).db, options)

  await expect(checked(aKey('k1'))).rejects.toMatchObject(refusal('the key k1 is not the one'))
  await expect(checked(aKey('k2'))).rejects.toMatchObject(refusal('the key k1 is missing'))
  expect(await admin`select kek_id from key_checks`).toEqual([])
  expect(await checked(aKey('k2'), right)).toBe('ok')
})

test('D4: a guild whose keys are destroyed hides nobody else’s', async () => {
  const { appFor, admin } = await createDatabase()
  const right = aKey('k1')
  const { db } = appFor('owner', { keyRing: createKeyRing([right]) })
  await inGuild(db, GUILD, async () => undefined)
  await admin`update guild_keys set state = 'closing', wrapped = null where guild_id = ${GUILD}`
  await inGuild(db, '100000000000000002', async () => undefined)

  const other = appFor('owner', { keyRing: createKeyRing([aKey('k2')]) }).db
  await expect(checkStart(other, options)).rejects.toMatchObject(refusal('the key k1 is missing'))
})

test('D6: pools that do not fit into PostgreSQL’s connections are refused', async () => {
  const { appFor, admin } = await createDatabase()
  const { db } = appFor('owner', { connectionsMax: 10 })
  const [limit] = await admin<{ connections: number }[]>`
    select current_setting('max_connections')::integer
      - current_setting('superuser_reserved_connections')::integer as connections`
  const fitting = Math.floor(((limit?.connections ?? 0) - 10) / 10)
  expect(await checkStart(db, { ...options, replicasMax: fitting })).toBe('ok')
  await expect(checkStart(db, { ...options, replicasMax: fitting + 1 })).rejects.toMatchObject(
    refusal(`REPLICAS_MAX (${fitting + 1}) times 10 connections`),
  )
})

test('a database without tables, and one that is older or too new, are refused by name', async () => {
  const { appFor } = await createDatabase({ empty: true })
  await expect(checkStart(appFor('owner').db, options)).rejects.toMatchObject(
    refusal('no tables of ChoresTree yet: run choresctl migrate'),
  )
  const migrated = await createDatabase()
  const { db } = migrated.appFor('owner')
  await migrated.admin`update schema_compatibility set needs = ${MIGRATIONS_KNOWN + 1}`
  await expect(checkStart(db, options)).rejects.toMatchObject(refusal('too new for this build'))
  await migrated.admin`update schema_compatibility set needs = 1`
  await migrated.admin`
    insert into schema_migrations (position, tag, hash) values (${MIGRATIONS_KNOWN + 1}, 'next', 'x')`
  expect(await checkStart(db, options)).toBe('ok') // newer, but this build still fits
  await migrated.admin`delete from schema_migrations where position > 1`
  await expect(checkStart(db, options)).rejects.toMatchObject(refusal('older than this build'))
})

test('D10: a database in another encoding is refused', async () => {
  const { appFor, admin, url } = await createDatabase()
  const latin = `${new URL(url).pathname.slice(1)}_latin`
  const { username } = new URL(url)
  await admin.unsafe(
    `create database ${latin} template template0 encoding 'LATIN1' locale 'C' owner ${username}`,
  )
  const address = new URL(url)
  address.pathname = latin
  await expect(
    checkStart(appFor('owner', { url: address.href }).db, options),
  ).rejects.toMatchObject(refusal('encoded in UTF8; it is LATIN1', 'no tables'))
})

test('D10: a login that is no member of the roles is refused, and a superuser is only warned of', async () => {
  const { appFor, admin, url } = await createDatabase()
  const stranger = `stranger_${randomBytes(4).toString('hex')}`
  await admin.unsafe(`create role ${stranger} login password 'password'`)
  const address = new URL(url)
  address.username = stranger
  const { db } = appFor('owner', { url: address.href })
  await expect(checkStart(db, options)).rejects.toMatchObject(
    refusal('member of ct_app and ct_system'),
  )
  await db.close()
  await admin.unsafe(`drop role ${stranger}`)

  const warnings: string[] = []
  const log: Log = { ...silentLog, warn: (_fields, message) => void warnings.push(message) }
  expect(await checkStart(appFor('superuser').db, { ...options, log })).toBe('ok')
  expect(warnings).toEqual(['database login is a superuser'])
})

/** The same database, entered otherwise. */
function addressOf(url: string, over: { username?: string; password?: string; pathname?: string }) {
  return Object.assign(new URL(url), over).href
}

test('a login or a database that PostgreSQL does not know is refused, not waited for', async () => {
  const { appFor, url } = await createDatabase()
  const checked = (of: string) => checkStart(appFor('owner', { url: of }).db, options)
  await expect(checked(addressOf(url, { pathname: '/nowhere' }))).rejects.toMatchObject(
    refusal('The database that DATABASE_URL names does not exist (3D000).'),
  )
  await expect(
    checked(addressOf(url, { username: 'nobody', password: 'wrong' })),
  ).rejects.toMatchObject(refusal('does not let the login of DATABASE_URL in: check its user'))
})

test('a login that is shut out later is one more way of being away', async () => {
  const { appFor, admin, url } = await createDatabase()
  const guest = `guest_${randomBytes(4).toString('hex')}`
  await admin.unsafe(`create role ${guest} login password 'password' in role ct_app, ct_system`)
  const { db } = appFor('owner', { url: addressOf(url, { username: guest, password: 'password' }) })
  const gate = createStartGate(db, () => checkStart(db, options))
  expect(await gate.check()).toBe('ok')
  await admin.unsafe(`alter role ${guest} nologin`)
  await admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = ${guest}`
  const shutOut = { code: 'db.unavailable', cause: { code: '28000' } }
  await expect
    .poll(() => inGuild(gate.db, GUILD, async () => 'in').catch((error) => error))
    .toMatchObject(shutOut)
  expect(await gate.check()).toBe('ok')
  await db.close()
  await admin.unsafe(`drop role ${guest}`)
})

test('a database that is away is no refusal: the check runs when it is back', async () => {
  const { appFor, url } = await createDatabase()
  const proxy = await faultProxy(url)
  const { db } = appFor('owner', { url: proxy.url })
  proxy.becomes('refuse')
  const reasons: unknown[] = []
  const log: Log = { ...silentLog, warn: (fields) => void reasons.push(fields) }
  expect(await checkStart(db, { ...options, log })).toBe('unreachable')
  expect(reasons).toEqual([{ code: 'db.unavailable', reason: expect.any(String) }])
  proxy.becomes('pass')
  await expect.poll(() => checkStart(db, options), { timeout: 3_000 }).toBe('ok')
})
