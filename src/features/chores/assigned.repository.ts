import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { legible } from '../../core/legible.ts'
import { type Named, nameField } from '../model/index.ts'
import { chores, isOpen, occurrences } from './chore.table.ts'

/** Ids of roles are no ids of members. */
const isNamedIn = (userId: Snowflake) =>
  sql`jsonb_path_exists(${chores.assignment}, '$.** ? (@ == $who)', jsonb_build_object('who', ${userId}::text))`

/** The chores in use that name this person, or whose open turn is theirs. */
export const assignedTo = async (scope: GuildScope, userId: Snowflake) =>
  named(scope, await select(scope, userId))

/** The same, and nobody else changes them until this transaction ends. */
export const holdAssignedTo = async (scope: GuildScope, userId: Snowflake) =>
  named(scope, await select(scope, userId).for('update'))

const select = ({ tx, guildId }: GuildScope, userId: Snowflake) =>
  tx
    .select({ id: chores.id, name: chores.name })
    .from(chores)
    .innerJoin(
      occurrences,
      and(eq(occurrences.guildId, chores.guildId), eq(occurrences.choreId, chores.id), isOpen),
    )
    .where(
      and(
        eq(chores.guildId, guildId),
        isNull(chores.archivedAt),
        or(
          isNamedIn(userId),
          eq(occurrences.assigneeId, userId),
          sql`${userId}::bigint = any (${occurrences.sharedBy})`,
        ),
      ),
    )
    .orderBy(asc(chores.id))

const named = ({ vault }: GuildScope, rows: Awaited<ReturnType<typeof select>>): readonly Named[] =>
  [...new Map(rows.map((row) => [row.id, row])).values()].map(({ id, name }) => ({
    id,
    name: legible(() => vault.open(nameField(id), name)),
  }))
