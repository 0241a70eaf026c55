import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import { oneOf } from '../../core/db/one-of.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id } from '../../core/ids.ts'
import { legible } from '../../core/legible.ts'
import { AREAS_MAX, type Area, areaField } from '../model/index.ts'
import { areas } from './area.table.ts'
import { chores } from './chore.table.ts'

const sealed = ({ vault }: GuildScope, { id, name }: Area) => ({
  name: vault.seal(areaField(id), name),
  nameIndex: vault.index('areas', 'name', name),
})

/** All of the guild, oldest first. Whatever changes one announces an event. */
export const names = (scope: GuildScope): Promise<readonly Area[]> =>
  scope.cached({ name: 'area-names', follows: 'events' }, () => all(scope))

/** The same as they are at this moment, also for who has just changed one. */
export async function all({ tx, guildId, vault }: GuildScope): Promise<readonly Area[]> {
  const rows = await tx
    .select({ id: areas.id, name: areas.name })
    .from(areas)
    .where(eq(areas.guildId, guildId))
    .orderBy(asc(areas.id))
    .limit(AREAS_MAX)
  return rows.map(({ id, name }) => ({ id, name: legible(() => vault.open(areaField(id), name)) }))
}

export async function count({ tx, guildId }: GuildScope): Promise<number> {
  const [row] = await tx
    .select({ of: sql<number>`count(*)::int` })
    .from(areas)
    .where(eq(areas.guildId, guildId))
  return row?.of ?? 0
}

/** By its id; undefined when it is gone. */
export const find = async (scope: GuildScope, id: Id): Promise<Area | undefined> =>
  (await names(scope)).find((area) => area.id === id)

/** However it is typed: the blind index folds case, spaces and forms of letters. */
export async function isNameTaken({ tx, guildId, vault }: GuildScope, { id, name }: Area) {
  const index = vault.index('areas', 'name', name)
  const found = await tx
    .select({ id: areas.id })
    .from(areas)
    .where(and(eq(areas.guildId, guildId), eq(areas.nameIndex, index)))
  return found.some((row) => row.id !== id)
}

/** Throws a conflict when another area took the name in the meantime. */
export async function add(scope: GuildScope, area: Area, at: Temporal.Instant) {
  const added = await scope.tx
    .insert(areas)
    .values({ guildId: scope.guildId, id: area.id, ...sealed(scope, area), createdAt: at })
    .onConflictDoNothing()
    .returning({ id: areas.id })
  if (added.length === 0) throw new AppError('db.conflict', { retryable: true })
}

/** False when it is gone. */
export async function rename(scope: GuildScope, area: Area): Promise<boolean> {
  const { tx, guildId } = scope
  const renamed = await tx
    .update(areas)
    .set({ ...sealed(scope, area), version: sql`${areas.version} + 1` })
    .where(and(eq(areas.guildId, guildId), eq(areas.id, area.id)))
    .returning({ id: areas.id })
  return renamed.length > 0
}

/** Its chores stay, without an area; returns which. Undefined when it is gone. */
export async function remove(
  { tx, guildId }: GuildScope,
  id: Id,
): Promise<readonly Id[] | undefined> {
  const left = await tx
    .update(chores)
    .set({ areaId: null, version: sql`${chores.version} + 1` })
    .where(and(eq(chores.guildId, guildId), eq(chores.areaId, id)))
    .returning({ id: chores.id })
  const removed = await tx
    .delete(areas)
    .where(and(eq(areas.guildId, guildId), eq(areas.id, id)))
    .returning({ id: areas.id })
  return removed.length > 0 ? left.map((chore) => chore.id) : undefined
}

/** Puts chores into an area, where nobody has given them another one; returns which. */
export async function gather(
  { tx, guildId }: GuildScope,
  id: Id,
  choreIds: readonly Id[],
): Promise<readonly Id[]> {
  const gathered = await tx
    .update(chores)
    .set({ areaId: id, version: sql`${chores.version} + 1` })
    .where(and(eq(chores.guildId, guildId), oneOf(chores.id, choreIds), isNull(chores.areaId)))
    .returning({ id: chores.id })
  return gathered.map((chore) => chore.id)
}

/** How many chores in use each area has. */
export async function sizes({ tx, guildId }: GuildScope): Promise<ReadonlyMap<Id, number>> {
  const rows = await tx
    .select({ id: chores.areaId, size: sql<number>`count(*)::int` })
    .from(chores)
    .where(and(eq(chores.guildId, guildId), isNull(chores.archivedAt)))
    .groupBy(chores.areaId)
  return new Map(rows.flatMap(({ id, size }) => (id ? [[id, size] as const] : [])))
}
