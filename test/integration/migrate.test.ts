import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { expect, inject, onTestFinished, test } from 'vitest'
import { migrate } from '../../src/core/db/migrate.ts'
import { MIGRATIONS_KNOWN } from '../../src/core/db/schema.ts'
import { createDatabase } from '../support/app.ts'
import { choresctl } from '../support/choresctl.ts'
import { faultProxy } from '../support/fault-proxy.ts'
import { DRIZZLE, migrationsWith } from '../support/migrations.ts'
import { dumpSchema } from '../support/schema-dump.ts'

const CLI = 'src/cli.ts'

/** As PgBouncer does in session mode: who connects is told the number of a process that is not there, and keeps one. */
async function poolerBefore(url: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const backendKeyData = Buffer.from('4b0000000c', 'hex')
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    near.pipe(far)
    far.on('data', (chunk) => {
      const at = chunk.indexOf(backendKeyData)
      if (at >= 0) chunk.writeInt32BE(1, at + backendKeyData.length)
      near.write(chunk)
    })
    for (const socket of [near, far]) socket.on('error', () => undefined)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String(Object(server.address()).port)
  return through.href
}

/** The program as an operator runs it: a process of its own. */
function run(args: readonly string[], env: Record<string, string>) {
  return new Promise<{ code: number; out: string }>((resolve) => {
    execFile(process.execPath, [inject('programs')[CLI] ?? CLI, ...args], { env }, (error, out) => {
      resolve({ code: error ? Number(error.code) : 0, out })
    })
  })
}

const applied = ({ out }: { out: string }) => JSON.parse(out).applied as string[]

test('P16, C3: five at once: one applies, four find no change, all say 0', async () => {
  const { url, admin } = await createDatabase({ empty: true })
  const runs = await Promise.all(
    Array.from({ length: 5 }, () => run(['migrate', '--json'], { DATABASE_URL: url })),
  )
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0])
  const tags = await admin`select tag from schema_migrations order by position`
  expect(runs.map(applied).filter((list) => list.length > 0)).toEqual([tags.map(({ tag }) => tag)])
  expect(await dumpSchema(admin)).toBe(await readFile(new URL('schema.sql', DRIZZLE), 'utf8'))
})

test('the direct address is the one that is migrated, and a person reads a sentence', async () => {
  const { url } = await createDatabase({ empty: true })
  const env = { DATABASE_URL: 'postgres://pooler.invalid/x', DATABASE_DIRECT_URL: url }
  expect(await choresctl(['migrate'], env)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Applied: 0000_tables, /),
  })
  expect(await choresctl(['migrate'], env)).toMatchObject({
    code: 0,
    out: 'No change: the database is up to date.\n',
  })
})

test('C4: a pooler that lets a connection keep its process is as good as none', async () => {
  const { url, admin } = await createDatabase({ empty: true })
  const env = { DATABASE_URL: await poolerBefore(url) }
  expect(await choresctl(['migrate'], env)).toMatchObject({ code: 0 })
  const [row] = await admin`select count(*)::integer as migrations from schema_migrations`
  expect(row).toEqual({ migrations: MIGRATIONS_KNOWN })
})

test('C4: whoever lost the lock applies nothing more', async () => {
  const { url, admin } = await createDatabase()
  const folder = await migrationsWith(
    'select pg_advisory_unlock(4281923)',
    'create table more (guild_id bigint)',
  )
  await expect(migrate({ url, folder })).rejects.toMatchObject({
    faults: [expect.stringContaining('set DATABASE_DIRECT_URL')],
  })
  const [row] = await admin`select to_regclass('more') as more`
  expect(row).toEqual({ more: null })
})

test('exit codes tell a wrong environment, an absent database and a wrong command apart', async () => {
  expect(await choresctl(['migrate'], {})).toMatchObject({ code: 78, out: '' })
  const away = await choresctl(['migrate', '--json'], { DATABASE_URL: 'postgres://127.0.0.1:1/x' })
  expect(away.code).toBe(69)
  expect(JSON.parse(away.out)).toMatchObject({ error: { code: 'db.unavailable' } })
  expect(await choresctl(['migrate', '--jsno'], {})).toMatchObject({ code: 64, out: '' })
  expect(JSON.parse((await choresctl(['nonsense', '--json'], {})).out)).toMatchObject({
    error: { message: expect.stringContaining('unknown command') },
  })
  expect(await choresctl(['--help'], {})).toMatchObject({ code: 0 })
})

test('a login that is not let in is a wrong environment, not an absent database', async () => {
  const { url } = await createDatabase({ empty: true })
  const wrong = Object.assign(new URL(url), { username: 'nobody' }).href
  expect(await choresctl(['migrate'], { DATABASE_URL: wrong })).toMatchObject({
    code: 78,
    err: expect.stringContaining('check its user and password'),
  })
})

test('a login that may not take the roles is told who gives them to it', async () => {
  const { url, admin } = await createDatabase({ empty: true })
  const guest = `guest_${randomBytes(4).toString('hex')}`
  await admin.unsafe(`create role ${guest} login password 'password'`)
  await admin.unsafe(`grant create on schema public to ${guest}`)
  const env = { DATABASE_URL: Object.assign(new URL(url), { username: guest }).href }
  expect(await choresctl(['migrate'], env)).toMatchObject({
    code: 78,
    err: expect.stringContaining('grant ct_app, ct_system, ct_backup to'),
  })
  await admin.unsafe(`grant ct_app, ct_system, ct_backup to ${guest}`)
  expect(await choresctl(['migrate'], env)).toMatchObject({ code: 0 })
  await admin.unsafe(`drop owned by ${guest} cascade`)
  await admin.unsafe(`drop role ${guest}`)
})

test('a server that falls silent is given up', async () => {
  const { url, admin } = await createDatabase()
  const cable = await faultProxy(url)
  const lock = await admin.reserve()
  await lock`select pg_advisory_lock(4281923)`
  const onWait = () => cable.becomes('blackhole')
  const run = migrate({ url: cable.url, folder: DRIZZLE, onWait, silenceMsMax: 1_000 })
  await expect(run).rejects.toMatchObject({ code: 'db.unavailable' })
  lock.release()
})

test('C3: a database newer than the build is refused, and so is a migration that was changed', async () => {
  const { url, admin } = await createDatabase()
  const newer = await migrationsWith('create table more (guild_id bigint)')
  expect(await migrate({ url, folder: newer })).toEqual(['9999_next'])
  expect(await choresctl(['migrate'], { DATABASE_URL: url })).toMatchObject({
    code: 78,
    err: expect.stringContaining('it has 9999_next, which this build does not know'),
  })
  await admin`delete from schema_migrations where tag = '9999_next'`
  await admin`update schema_migrations set hash = 'x' where position = 1`
  await expect(migrate({ url, folder: DRIZZLE })).rejects.toMatchObject({
    faults: [expect.stringContaining('0000_tables was applied with another text')],
  })
})

test('C3: a migration that fails half-way leaves nothing, and the next run goes on from there', async () => {
  const { url, admin } = await createDatabase()
  const broken = await migrationsWith('create table more (x integer); select 1 / 0;')
  await expect(migrate({ url, folder: broken })).rejects.toMatchObject({
    code: 'db.refused',
    cause: { code: '22012' },
  })
  const tables = await admin`select to_regclass('more') as more`
  expect(tables).toEqual([{ more: null }])
  const mended = await migrationsWith('create table more (x integer)')
  expect(await migrate({ url, folder: mended })).toEqual(['9999_next'])
})

test('P16: waits for another migration, says so, and does not hold up those who use a table', async () => {
  const { url, admin } = await createDatabase()
  const folder = await migrationsWith('alter table chores add column extra text')
  const told: string[] = []
  const lock = await admin.reserve()
  await lock`begin`
  await lock`lock table chores in access share mode`
  await lock`select pg_advisory_lock(4281923)`
  const run = migrate({ url, folder, onWait: () => told.push('waiting') })
  await expect.poll(() => told, { timeout: 5_000 }).toEqual(['waiting'])
  await lock`select pg_advisory_unlock(4281923)`
  // Now it asks for the table, gives up after a second, and lets others pass before it asks again.
  const waits = () => admin`
    select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  await expect.poll(waits, { timeout: 5_000 }).toHaveLength(1)
  await expect.poll(waits, { timeout: 5_000 }).toHaveLength(0)
  await lock`commit`
  lock.release()
  expect(await run).toEqual(['9999_next'])
})

test('P16: a table that stays in use is asked for again and again, and then nothing was changed', async () => {
  const { url, admin } = await createDatabase()
  const folder = await migrationsWith(
    'create table more (x integer); alter table chores add column extra text',
  )
  const lock = await admin.reserve()
  await lock`begin`
  await lock`lock table chores in access share mode`
  const begun = performance.now()
  await expect(migrate({ url, folder, lockAttemptsMax: 2 })).rejects.toMatchObject({
    code: 'db.timeout',
    retryable: true,
  })
  // Twice less than a second of waiting, and one in between.
  expect(performance.now() - begun).toBeGreaterThan(1_700)
  expect(performance.now() - begun).toBeLessThan(6_000)
  expect(await admin`select to_regclass('more') as more`).toEqual([{ more: null }])
  await lock`commit`
  lock.release()
  expect(await migrate({ url, folder })).toEqual(['9999_next'])
})
