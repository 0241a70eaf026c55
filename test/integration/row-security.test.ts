import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Tx } from '../../src/core/db/client.ts'
import { asSystem, asUser, inGuild } from '../../src/core/db/scope.ts'
import * as outbox from '../../src/core/outbox/outbox.ts'
import { createDatabase } from '../support/app.ts'

const GUILD = '100000000000000001'
const OTHER = '100000000000000002'
const MIA = '200000000000000001'

const { admin, appFor } = await createDatabase()

/** Every table that has the column, whoever made it. */
const guildTables = (
  await admin<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'guild_id' order by table_name`
).map(({ name }) => name)

/** One row of each table, for this guild, whatever its other columns are. */
async function fill(guildId: string) {
  for (const table of guildTables) {
    const columns = await admin<{ name: string; type: string }[]>`
      select column_name as name, data_type as type from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and is_nullable = 'NO'
        and column_name <> 'guild_id'`
    const names = ['guild_id', ...columns.map(({ name }) => name)].map((name) => `"${name}"`)
    const values = [guildId, ...columns.map(({ name, type }) => sample(`${table}.${name}`, type))]
    // Foreign keys and checks are not what is tested here.
    await admin.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx.unsafe(`alter table ${table} disable trigger user`)
      await tx.unsafe(`insert into ${table} (${names}) values (${values})`)
    })
  }
}

const ONE_OF: Record<string, string> = {
  'approvals.asks': `'member'`,
  'guild_keys.purpose': `'data'`,
  'guild_keys.state': `'closing'`,
  'guild_removals.reason': `'asked'`,
  'imports.state': `'ready'`,
  'offers.status': `'open'`,
  'occurrences.status': `'open'`,
  'outbox.state': `'pending'`,
  'scheduled_jobs.state': `'due'`,
}
const SAMPLES: Record<string, string> = {
  uuid: `'01941f29-7c00-7000-8000-000000000001'`,
  bytea: `'\\x00'`,
  jsonb: `'{}'`,
  text: `'x'`,
  boolean: 'true',
  date: `'2030-01-01'`,
  'timestamp with time zone': 'now()',
}
const sample = (column: string, type: string) => ONE_OF[column] ?? SAMPLES[type] ?? '1'

await fill(GUILD)
await fill(OTHER)

const count = async (tx: Tx, table: string) => {
  const [row] = await tx.execute<{ count: number }>(
    sql`select count(*)::integer as count from ${sql.identifier(table)}`,
  )
  return row?.count
}

test('there are tables to look at, and every one is closed even to its owner', async () => {
  expect(guildTables.length).toBeGreaterThanOrEqual(12)
  const open = await admin`
    select relname from pg_class where relname in ${admin(guildTables)} and relkind = 'r'
      and not (relrowsecurity and relforcerowsecurity)`
  expect(open).toEqual([])
})

test('every policy asks who is asking: before PostgreSQL 16 a member inherits policies', async () => {
  const careless = await admin`
    select tablename, policyname from pg_policies
    where qual not like '%CURRENT_USER = ''ct\\_%' or roles not in ('{ct_app}', '{ct_system}', '{ct_backup}')`
  expect(careless).toEqual([])
})

describe.each(['owner', 'superuser'] as const)('P17: as the login %s', (login) => {
  test.each(guildTables)(
    '%s shows nothing without a guild, and one guild within it',
    async (table) => {
      const { db } = appFor(login)
      await db.pool.transaction(async (tx) => {
        // The owner is bound as it is; a superuser is bound once it has taken the role.
        if (login === 'superuser') await tx.execute(sql`set local role ct_app`)
        expect(await count(tx, table)).toBe(0)
        await tx.execute(sql`set local role ct_app`)
        expect(await count(tx, table)).toBe(0)
        await tx.execute(sql`select set_config('app.guild_id', ${GUILD}, true)`)
        expect(await count(tx, table)).toBe(1)
        const [row] = await tx.execute(sql`select guild_id from ${sql.identifier(table)}`)
        expect(row).toEqual({ guild_id: GUILD })
      })
      // And nothing stays behind for whoever uses the connection next.
      await db.pool.transaction(async (tx) => {
        await tx.execute(sql`set local role ct_app`)
        expect(await count(tx, table)).toBe(0)
      })
    },
  )

  test('a row cannot be written into another guild', async () => {
    const { db } = appFor(login)
    const fresh = '100000000000000003'
    const foreign = inGuild(db, fresh, ({ tx }) =>
      tx.execute(sql`insert into event_heads (guild_id, position) values (${'1000'}, 1)`),
    )
    await expect(foreign).rejects.toMatchObject({ code: 'db.refused', cause: { code: '42501' } })
    const moved = inGuild(db, fresh, async (scope) => {
      await scope.tx.execute(sql`insert into event_heads (guild_id, position) values (${fresh}, 1)`)
      await scope.tx.execute(sql`update event_heads set guild_id = ${OTHER}`)
    })
    await expect(moved).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('what happened is not rewritten, and what was answered neither', async () => {
    const { db } = appFor(login)
    for (const statement of [
      'delete from event_log',
      `update event_log set type = 'x'`,
      'truncate event_log',
      `update inbox set source = 'x'`,
    ]) {
      const rewritten = inGuild(db, '100000000000000003', ({ tx }) => tx.execute(statement))
      await expect(rewritten, statement).rejects.toMatchObject({ cause: { code: '42501' } })
    }
  })

  test('the worker sees the pointers and times of all guilds, and no text of any', async () => {
    const { db } = appFor(login)
    await asSystem(db, async ({ tx }) => {
      const rows = await tx.execute(sql`select guild_id, id, kind from outbox`)
      expect(rows.map((row) => row.guild_id)).toEqual(expect.arrayContaining([GUILD, OTHER]))
    })
    const open = ['outbox', 'guild_keys', 'scheduled_jobs', 'guild_absences', 'guild_removals']
    // Of the log, which guild a row is of: for who clears away one whose keys are destroyed.
    const readable = [...open, 'inbox', 'event_log']
    for (const table of guildTables.filter((name) => !readable.includes(name))) {
      const read = asSystem(db, ({ tx }) => count(tx, table))
      await expect(read, table).rejects.toMatchObject({ cause: { code: '42501' } })
    }
    for (const sealed of ['payload from outbox', 'response from inbox', 'payload from event_log']) {
      const read = asSystem(db, ({ tx }) => tx.execute(`select ${sealed}`))
      await expect(read, sealed).rejects.toMatchObject({ cause: { code: '42501' } })
    }
    const created = asSystem(db, ({ tx }) => tx.execute(sql`update guild_keys set kek_id = 'x'`))
    await expect(created).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('a person finds the guilds they take part in, and nobody else’s', async () => {
    const { db } = appFor(login)
    const guild = '100000000000000004'
    await inGuild(db, guild, ({ tx }) =>
      tx.execute(sql`
        insert into user_guilds (user_id, guild_id, last_seen_at) values (${MIA}, ${guild}, now())
        on conflict do nothing`),
    )
    const guildsOf = (user: string) =>
      asUser(db, user, ({ tx }) => tx.execute(sql`select guild_id from user_guilds`))
    expect(await guildsOf(MIA)).toEqual([{ guild_id: guild }])
    expect(await guildsOf('200000000000000002')).toEqual([])
    const removed = await asUser(db, MIA, ({ tx }) =>
      tx.execute(sql`delete from user_guilds returning guild_id`),
    )
    expect(removed).toEqual([])
    expect(await asUser(db, MIA, ({ tx }) => tx.execute(sql`select 1 from members`))).toEqual([])
  })

  test('the pointer of an event goes with the event', async () => {
    const { db, newId, clock } = appFor(login)
    const guild = login === 'owner' ? '100000000000000005' : '100000000000000006'
    const id = newId()
    await inGuild(db, guild, (scope) =>
      outbox.announce(
        scope,
        { type: 'chore.done', version: 1, payload: { text: 'canary' } },
        { id, at: clock.now(), streamId: MIA, actorId: MIA, correlationId: '1' },
      ),
    )
    const rows = await admin`
      select o.kind, o.effect_key, o.subject_id, o.lane, e.position::integer, e.stream_id, e.actor_id::text,
        e.correlation_id, e.version, e.type, o.id = e.id as pointed
      from outbox o join event_log e using (guild_id) where guild_id = ${guild}`
    expect(rows).toEqual([
      {
        kind: 'chore.done',
        effect_key: `event:${id}`,
        subject_id: id,
        lane: 1,
        position: 1,
        stream_id: MIA,
        actor_id: MIA,
        correlation_id: '1',
        version: 1,
        type: 'chore.done',
        pointed: true,
      },
    ])
  })
})
