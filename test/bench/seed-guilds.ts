import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { parseEncryptionKeys } from '../../src/config/encryption-keys.ts'
import { createKeyRing } from '../../src/core/crypto/key-ring.ts'
import { connect } from '../../src/core/db/client.ts'
import { type GuildScope, inGuild } from '../../src/core/db/scope.ts'
import { uuidV7 } from '../../src/core/ids/uuid-v7.ts'
import type { Id, Snowflake } from '../../src/core/ids.ts'
import { systemClock } from '../../src/core/time/system-clock.ts'
import { chores, occurrences } from '../../src/features/chores/chore.table.ts'
import { guilds } from '../../src/features/guilds/guild.table.ts'
import { members, userGuilds } from '../../src/features/members/member.table.ts'
import { nameField } from '../../src/features/model/chore.ts'
import type { Assignment } from '../../src/features/rotations/index.ts'
import {
  type ChoreKind,
  choreKinds,
  MEMBERS,
  memberOf,
  snowflakesFrom,
  ZONE,
} from './seed-kinds.ts'

const CONNECTIONS = 4
const STATEMENT_MS_MAX = 120_000

export interface Seed {
  readonly url: string
  /** As `ENCRYPTION_KEYS` says it: names are sealed for their guild and row, so nothing can be copied. */
  readonly encryptionKeys: string
  readonly guilds: number
  readonly chores: number
  /** Of all guilds together. */
  readonly completions: number
  readonly onGuild?: (done: number) => void
}

/** Where a Done can be pressed. */
export interface OpenOccurrence {
  readonly guildId: Snowflake
  readonly choreId: Id
  readonly id: Id
}

/** Adds guilds that live: chores, an open occurrence each, and a past. Returns what is open, mixed by guild. */
export async function seedGuilds(seed: Seed): Promise<readonly OpenOccurrence[]> {
  const keyRing = createKeyRing(parseEncryptionKeys(seed.encryptionKeys))
  const db = connect({
    url: await withoutTriggers(seed.url),
    keyRing,
    connectionsMax: CONNECTIONS,
  })
  const kinds = choreKinds(seed.chores, systemClock.now())
  const pastPerChore = Math.round(seed.completions / (seed.guilds * seed.chores))
  const todo = snowflakesFrom(systemClock.now(), seed.guilds).values()
  const open: (readonly OpenOccurrence[])[] = []

  const work = async () => {
    for (const guildId of todo) {
      open.push(
        await inGuild(db, guildId, (scope) => seedGuild(scope, kinds, pastPerChore), {
          statementMs: STATEMENT_MS_MAX,
        }),
      )
      seed.onGuild?.(open.length)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, work))
  await db.close()
  await vacuum(seed.url)
  return mixed(open)
}

async function seedGuild(scope: GuildScope, kinds: readonly ChoreKind[], pastPerChore: number) {
  const { tx, guildId, vault } = scope
  const at = systemClock.now()
  const newId = uuidV7(systemClock)
  const people = Array.from({ length: MEMBERS }, (_, n) => memberOf(guildId, n))
  const standing = kinds.map((kind) => ({ kind, id: newId(), occurrenceId: newId() }))
  const assigneeOf = ({ assignee }: ChoreKind) =>
    assignee === null ? null : memberOf(guildId, assignee)
  const assignmentOf = (kind: ChoreKind): Assignment => {
    const member = assigneeOf(kind)
    return member === null ? { kind: 'anyone' } : { kind: 'person', member }
  }

  await tx.insert(guilds).values({ guildId, zone: ZONE, locale: 'en-US', createdAt: at })
  await tx.insert(members).values(people.map((userId) => ({ guildId, userId, joinedAt: at })))
  await tx.insert(userGuilds).values(people.map((userId) => ({ guildId, userId, lastSeenAt: at })))
  await tx.insert(chores).values(
    standing.map(({ kind, id }) => ({
      guildId,
      id,
      name: vault.seal(nameField(id), kind.name),
      nameIndex: vault.index('chores', 'name', kind.name),
      schedule: kind.schedule,
      assignment: assignmentOf(kind),
      createdBy: memberOf(guildId, 0),
      createdAt: at,
    })),
  )
  await tx.insert(occurrences).values(
    standing.map(({ kind, id, occurrenceId }) => ({
      guildId,
      id: occurrenceId,
      choreId: id,
      slot: kind.slot.localKey,
      assigneeId: assigneeOf(kind),
      status: 'open' as const,
      dueAt: kind.slot.dueAt,
    })),
  )
  if (pastPerChore > 0) await tx.execute(past(guildId, pastPerChore))
  return standing.map(({ id, occurrenceId }) => ({ guildId, choreId: id, id: occurrenceId }))
}

/**
 * One done occurrence and its completion for each day of a past that ends a week before the open one, with
 * ids of their time.
 */
const past = (guildId: Snowflake, days: number) => sql`
  with days as (
    select chore_id, due_at - (day + 7) * interval '1 day' as due_at, md5(id::text || day) as chance
    from occurrences cross join generate_series(1, ${days}::integer) day
    where guild_id = ${guildId}::bigint and status = 'open'
  ), dated as (
    select *, lpad(to_hex((extract(epoch from due_at) * 1000)::bigint), 12, '0') as head,
      substr(chance, 1, 3) || '8' || substr(chance, 4, 15) as tail
    from days
  ), done as (
    insert into occurrences (guild_id, id, chore_id, slot, status, due_at, version)
    select ${guildId}::bigint, (head || '7' || tail)::uuid, chore_id,
      to_char(due_at at time zone ${ZONE}::text, 'YYYY-MM-DD"T"HH24:MI'), 'done', due_at, 2
    from dated
    returning id, due_at
  )
  insert into completions (guild_id, id, occurrence_id, completed_by, completed_at)
  select ${guildId}::bigint, (substr(id::text, 1, 24) || substr(md5(id::text), 1, 12))::uuid, id,
    ${memberOf(guildId, 0)}::bigint + ascii(right(id::text, 1)) % ${MEMBERS}::integer, due_at - interval '10 minutes'
  from done`

/** Two thirds of the time are foreign keys, which hold here by construction; a superuser may leave them out. */
async function withoutTriggers(url: string): Promise<string> {
  const sql = postgres(url, { max: 1 })
  const [login] = await sql`select rolsuper from pg_roles where rolname = current_user`
  await sql.end()
  if (login?.rolsuper !== true) return url
  const quick = new URL(url)
  quick.searchParams.set('session_replication_role', 'replica')
  return quick.href
}

/** As autovacuum would have, had these rows come over months. */
async function vacuum(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  await sql`vacuum (analyze)`
  await sql.end()
}

/** One of each guild in turn, so that neighbours in the list never meet at one guild's log. */
function mixed<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, n) =>
    lists.flatMap((list) => list.slice(n, n + 1)),
  ).flat()
}
