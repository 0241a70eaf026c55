import { describe, expect, onTestFinished, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { type GuildScope, inGuild } from '../../src/core/db/scope.ts'
import { openOccurrences } from '../../src/features/chores/index.ts'
import { createDatabase } from '../support/app.ts'

const CHORES = 1_000
const PAGE = { offset: 8, limit: 8 }
const VIEWER = '42'

/** A guild that grows faster than PostgreSQL looks at its tables, asked by one connection, which keeps its plans. */
async function givenGuild(known: number) {
  const database = await createDatabase()
  const { admin } = database
  onTestFinished(() => admin.end())
  const guildId = '7000000000000000001'
  const { db } = database.appFor('owner', { connectionsMax: 1 })
  const idOf = (kind: number) =>
    admin.unsafe(`('01941f29-000${kind}-7000-8000-' || lpad(c::text, 12, '0'))::uuid`)
  const guild = {
    /** How many rows a look reads. */
    looked: (look: Look) => inGuild(db, guildId, readBy(look)),
    async grow(from: number, to: number) {
      await admin`
        insert into chores (guild_id, id, name, name_index, schedule, assignment, priority, created_by, created_at)
        select ${guildId}, ${idOf(1)}, '\\x00', c::text::bytea,
          '{"rule":{"kind":"daily","n":1},"anchor":"2029-01-01","time":null,"zone":"Europe/Amsterdam"}',
          '{"kind":"anyone"}', 1 + c % 5, 1, '2029-01-01'
        from generate_series(${from}::int, ${to}::int) c`
      await admin`
        insert into occurrences (guild_id, id, chore_id, slot, assignee_id, status, due_at)
        select ${guildId}, ${idOf(2)}, ${idOf(1)}, 'slot', case c % 2 when 0 then ${VIEWER}::bigint end, 'open',
          timestamptz '2030-01-01' + c % 20 * interval '1 day'
        from generate_series(${from}::int, ${to}::int) c`
    },
  }
  await guild.grow(1, known)
  if (known > 1) await admin.unsafe('analyze')
  return guild
}

type Read = Readonly<Record<'chores' | 'occurrences', number>>

/** How many rows of each of these tables this connection has read, and not yet reported. */
async function rowsRead({ tx }: Pick<GuildScope, 'tx'>): Promise<Read> {
  const [read] = await tx.execute<Read>(`
    select sum(rows) filter (where relname = 'chores')::int as chores,
      sum(rows) filter (where relname = 'occurrences')::int as occurrences
    from pg_stat_xact_user_tables, lateral (select seq_tup_read + coalesce(idx_tup_fetch, 0) as rows) read`)
  return { chores: read?.chores ?? 0, occurrences: read?.occurrences ?? 0 }
}

type Look = (scope: GuildScope) => Promise<unknown>

/** What one look reads. */
const readBy = (look: Look) => async (scope: GuildScope) => {
  const before = await rowsRead(scope)
  await look(scope)
  const { chores, occurrences } = await rowsRead(scope)
  return { chores: chores - before.chores, occurrences: occurrences - before.occurrences }
}

const FILTERS = ['default', 'mine', 'open', 'overdue', 'today', 'week', 'all'] as const
const before = Temporal.Instant.from('2031-01-01T00:00:00Z')

const pageOf =
  (filter: (typeof FILTERS)[number]): Look =>
  (scope) =>
    openOccurrences.page(scope, { ...PAGE, filter, viewerId: VIEWER, before })

describe.each([
  ['never', 1],
  ['when it was small', 60],
])('in a guild that PostgreSQL looked at %s', (_, known) => {
  test.each(FILTERS)('a page of «%s» reads each turn and its chore once', async (filter) => {
    const { looked, grow } = await givenGuild(known)
    await looked(pageOf(filter))
    await grow(known + 1, CHORES)
    const { chores, occurrences } = await looked(pageOf(filter))
    expect(occurrences).toBeGreaterThan(0)
    expect(occurrences).toBeLessThanOrEqual(CHORES)
    // Which of them are never overdue is asked of all chores, once.
    const most = filter === 'overdue' ? 2 * CHORES : CHORES
    expect(chores).toBeGreaterThan(0)
    expect(chores).toBeLessThanOrEqual(most + PAGE.limit)
  })

  test('the names of what is open read each turn once, its chore twice', async () => {
    const { looked, grow } = await givenGuild(known)
    const names: Look = (scope) => openOccurrences.names(scope, VIEWER)
    await looked(names)
    await grow(known + 1, CHORES)
    const { chores, occurrences } = await looked(names)
    expect(occurrences).toBeLessThanOrEqual(CHORES)
    expect(chores).toBeLessThanOrEqual(2 * CHORES)
  })
})
