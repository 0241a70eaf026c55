import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { fieldOf } from '../../src/core/crypto/sealed-column.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { indexedColumns, sealedColumns } from '../../src/features/sealed.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { choresctl } from '../support/choresctl.ts'
import { memberOf } from '../support/member.ts'
import { startProcess } from '../support/process.ts'

/** Bytes that are no text and no blind index: hashes, keys, a constant. */
const OTHER_BYTES = [
  'guild_keys.wrapped',
  'guild_tombstones.guild_hash',
  'inbox.request_hash',
  'key_checks.sealed',
]
const SAMPLES: Record<string, string> = {
  uuid: `'01941f29-7c00-7000-8000-000000000001'`,
  bytea: `'\\x00'`,
  jsonb: `'{}'`,
  text: `'x'`,
  boolean: 'true',
  date: `'2030-01-01'`,
  'timestamp with time zone': 'now()',
}
const ID = '01941f29-7c00-7000-8000-000000000001'
const MANY = 30
/** Two batches and a bit. */
const ABSENCES = 450
/** Ten looks at who is still at work. */
const WAITED_MS = 1_000
const uuid = (nth: number) => `01941f29-7c00-7000-8000-${String(nth).padStart(12, '0')}`

type Database = Awaited<ReturnType<typeof createDatabase>>

function runIn({ url, encryptionKeys }: Database) {
  const env = { DATABASE_URL: url, ENCRYPTION_KEYS: encryptionKeys }
  return {
    env,
    async renew(...args: readonly string[]) {
      const { code, out } = await choresctl(['keys', 'renew', '--stopped', '--json', ...args], env)
      return { code, answer: JSON.parse(out) }
    },
  }
}

const dataKeys = ({ admin }: Database) => admin<{ guildId: string; version: number }[]>`
  select guild_id::text as "guildId", version from guild_keys where purpose = 'data' order by 1, 2`

test('every column of bytes is one that is sealed anew or indexed anew, or is known to be neither', async () => {
  const { admin } = await createDatabase()
  const found = await admin<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type = 'bytea' order by 1`
  const sealed = sealedColumns.map(({ table, column }) => `${table}.${column}`)
  const indexed = indexedColumns.map(({ table, index }) => `${table}.${index}`)
  const known = [...sealed, ...indexed, ...OTHER_BYTES]
  expect(found.map(({ name }) => name)).toEqual(known.toSorted())
  await admin.end()
})

describe('keys renew', () => {
  /** A row in each table, with a text in each of its sealed columns. */
  async function givenTexts(database: Database, guildId: string) {
    const { admin, appFor } = database
    const { db } = appFor('owner')
    const tables = [...new Set(sealedColumns.map(({ table }) => table))]
    for (const table of tables) {
      const columns = await admin<{ name: string; type: string }[]>`
        select column_name as name, data_type as type from information_schema.columns
        where table_schema = 'public' and table_name = ${table} and is_nullable = 'NO'
          and column_name <> 'guild_id' and column_default is null`
      const names = ['guild_id', ...columns.map(({ name }) => name)]
      const values = [guildId, ...columns.map(({ type }) => SAMPLES[type] ?? '1')]
      await admin.begin(async (tx) => {
        await tx`set local session_replication_role = replica`
        await tx.unsafe(`alter table ${table} drop constraint if exists ${table}_state`)
        await tx.unsafe(`insert into ${table} (${names}) values (${values})`)
      })
    }
    const cells: Record<string, string> = { position: '1', source: 'x', source_key: 'x' }
    for (const of of sealedColumns) {
      const id = of.named.map((name) => cells[name] ?? ID).join(of.joinedBy ?? '/')
      const text = `${of.table} ${of.column}`
      const sealed = await inGuild(db, guildId, async ({ vault }) =>
        vault.seal(fieldOf(of, { id, key: [], sealed: Buffer.of() }), text),
      )
      await admin.unsafe(`update ${of.table} set ${of.column} = $1 where guild_id = $2`, [
        sealed,
        guildId,
      ])
    }
    const read = () =>
      Promise.all(
        sealedColumns.map(async (of) => {
          const id = of.named.map((name) => cells[name] ?? ID).join(of.joinedBy ?? '/')
          const [row] = await admin.unsafe(
            `select ${of.column} as sealed from ${of.table} where guild_id = $1`,
            [guildId],
          )
          const sealed = row?.sealed as Buffer
          const field = fieldOf(of, { id, key: [], sealed })
          const app = appFor('owner')
          const text = await inGuild(app.db, guildId, async ({ vault }) =>
            vault.open(field, sealed),
          )
          return { text, version: sealed.readUInt32BE(1) }
        }),
      )
    return { read }
  }

  test('each text is sealed with the new key, reads as before, and the old key is gone', async () => {
    const database = await createDatabase()
    const guildId = aSnowflake()
    const { read } = await givenTexts(database, guildId)
    const { renew } = runIn(database)
    expect(await renew()).toMatchObject({
      code: 0,
      answer: { guilds: 1, texts: sealedColumns.length, dropped: 1, shut: 0, left: 0 },
    })
    expect(await read()).toEqual(
      sealedColumns.map(({ table, column }) => ({ text: `${table} ${column}`, version: 2 })),
    )
    expect(await dataKeys(database)).toEqual([{ guildId, version: 2 }])
    expect(await renew('--guild', guildId)).toMatchObject({ code: 0, answer: { dropped: 1 } })
    expect((await read()).map(({ version }) => version)).toEqual(sealedColumns.map(() => 3))
    await database.admin.end()
  })

  test('more rows than go into one batch, and members who press meanwhile', async () => {
    const database = await createDatabase()
    const guildId = aSnowflake()
    const mia = memberOf(database.appFor('owner'), { guildId })
    const names = Array.from({ length: MANY }, (_, nth) => `Chore ${nth}.`)
    for (const name of names) await mia.command('chore add', { name, when: 'every day' })
    await inGuild(database.appFor('owner').db, guildId, async ({ tx, vault, guildId: of }) => {
      for (let nth = 0; nth < ABSENCES; nth += 1) {
        const id = uuid(nth)
        const note = vault.seal({ table: 'absences', column: 'note', id }, 'Away').toString('hex')
        await tx.execute(`
          insert into absences (guild_id, id, user_id, from_day, note, created_by, created_at)
          values (${of}, '${id}', 1, '2030-01-01', decode('${note}', 'hex'), 1, now())`)
      }
    })
    const { renew } = runIn(database)
    let isOver = false
    const pressed: string[] = []
    const pressing = (async () => {
      for (let nth = 0; !isOver; nth += 1) {
        const answer = await mia.command('chore add', { name: `Meanwhile ${nth}.`, when: 'today' })
        pressed.push(answer.text)
      }
    })()
    expect(await renew()).toMatchObject({ code: 0, answer: { dropped: 1, left: 0, shut: 0 } })
    isOver = true
    await pressing
    expect(pressed.length).toBeGreaterThan(0)
    for (const [nth, text] of pressed.entries()) expect(text).toContain(`Added: Meanwhile ${nth}.`)
    expect(await dataKeys(database)).toEqual([{ guildId, version: 2 }])
    const [{ notes } = {}] = await database.admin`
      select count(*)::integer as notes from absences where substring(note from 2 for 4) = '\\x00000002'`
    expect(notes).toBe(ABSENCES)
    // In a process that never saw the old key.
    const tom = memberOf(database.appFor('owner'), { guildId })
    const [first] = await tom.types('chore done', 'chore', 'Chore 0.')
    expect(first?.name).toContain('Chore 0.')
    await database.admin.end()
  })

  test('a transaction that began with the old key is waited for', async () => {
    const database = await createDatabase()
    const guildId = aSnowflake()
    const { db } = database.appFor('owner')
    await inGuild(db, guildId, async () => undefined)
    const field = { table: 'guilds', column: 'name', id: '' }
    const gate = Promise.withResolvers<void>()
    const late = inGuild(db, guildId, async ({ tx, vault }) => {
      await tx.execute('select 1')
      const sealed = vault.seal(field, 'Late')
      await gate.promise
      await tx.execute(
        `insert into guilds (guild_id, zone, locale, created_at, name)
          values (${guildId}, 'UTC', 'nl', now(), decode('${sealed.toString('hex')}', 'hex'))`,
      )
    })
    let isOver = false
    const renewing = runIn(database)
      .renew()
      .finally(() => {
        isOver = true
      })
    await expect.poll(() => dataKeys(database)).toHaveLength(2)
    await setTimeout(WAITED_MS)
    expect(isOver).toBe(false)
    gate.resolve()
    await late
    expect(await renewing).toMatchObject({ code: 0, answer: { texts: 1, dropped: 1 } })
    const [row] = await database.admin`select name from guilds where guild_id = ${guildId}`
    expect(await inGuild(db, guildId, async ({ vault }) => vault.open(field, row?.name))).toBe(
      'Late',
    )
    await database.admin.end()
  })

  test('C7: killed half-way it goes on, and no server gets a second new key', async () => {
    const database = await createDatabase()
    const app = database.appFor('owner')
    const guildIds = Array.from({ length: MANY }, () => aSnowflake())
    for (const guildId of guildIds)
      await memberOf(app, { guildId }).command('chore add', { name: guildId, when: 'today' })
    const { env, renew } = runIn(database)
    const done = async () => {
      const keys = Map.groupBy(await dataKeys(database), ({ guildId }) => guildId)
      return [...keys.values()].filter((rows) => rows.length === 1 && rows[0]?.version === 2).length
    }
    const killed = startProcess('src/cli.ts', env, ['keys', 'renew', '--stopped'])
    await expect.poll(done, { timeout: 20_000, interval: 1 }).toBeGreaterThan(0)
    killed.signal('SIGKILL')
    await killed.exited
    expect(await done()).toBeLessThan(MANY)
    // As half a minute later.
    await database.admin`
      update process_checkpoints set leased_until = now() - interval '1 second' where process = 'keys renew'`
    expect(await renew()).toMatchObject({ code: 0, answer: { guilds: MANY, left: 0, shut: 0 } })
    expect(await done()).toBe(MANY)
    for (const guildId of guildIds)
      expect((await memberOf(app, { guildId }).command('chores')).text).toContain(guildId)
    await database.admin.end()
  })

  test('a text that no key opens keeps its key, and is told of', async () => {
    const database = await createDatabase()
    const guildId = aSnowflake()
    const { read } = await givenTexts(database, guildId)
    await database.admin`
      update areas set name = set_byte(name, 20, get_byte(name, 20) # 1) where guild_id = ${guildId}`
    expect(await runIn(database).renew()).toMatchObject({
      code: 1,
      answer: { shut: 1, left: 1, dropped: 0, texts: sealedColumns.length - 1 },
    })
    await expect(read()).rejects.toMatchObject({ code: 'vault.unreadable' })
    expect(await dataKeys(database)).toHaveLength(2)
    await database.admin.end()
  })

  test('a server that is being deleted gets no new key', async () => {
    const database = await createDatabase()
    const guildId = aSnowflake()
    await inGuild(database.appFor('owner').db, guildId, async () => undefined)
    await database.admin`update guild_keys set state = 'closing', wrapped = null`
    expect(await runIn(database).renew('--guild', guildId)).toMatchObject({
      code: 0,
      answer: { guilds: 0, texts: 0 },
    })
    expect(await runIn(database).renew('--guild', 'nobody')).toMatchObject({ code: 64 })
    await database.admin.end()
  })
})
