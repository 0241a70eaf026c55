import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { GuildScope } from '../../core/db/scope.ts'
import { type Id, type Snowflake, snowflake } from '../../core/ids.ts'
import { importBatches, imports } from './import.table.ts'
import type { ImportState, Made } from './import.ts'
import { type Wanted, wantedSchema } from './wanted.ts'

/** So many chores one transaction makes: it holds up whoever else changes something. */
const BATCH_SIZE = 25

const toldSchema = z.object({
  by: snowflake,
  token: z.string(),
  locale: z.string(),
  guildLocale: z.string(),
  correlationId: z.string(),
})
/** Who pressed last, and where they are told how it goes. */
export type Told = z.output<typeof toldSchema>

export interface KeptImport {
  readonly id: Id
  readonly askedBy: Snowflake
  readonly state: ImportState
  readonly choreCount: number
  readonly batchCount: number
  readonly told: Told | null
}

const toldField = (id: Id) => ({ table: 'imports', column: 'told', id })
const choresField = (id: Id, position: number) => ({
  table: 'import_batches',
  column: 'chores',
  id: `${id} ${position}`,
})

interface NewImport extends Pick<KeptImport, 'id' | 'askedBy' | 'choreCount' | 'batchCount'> {
  readonly createdAt: typeof imports.$inferInsert.createdAt
}

/** Can be imported from now on; what the same person uploaded before and did not, goes. */
export async function offer(scope: GuildScope, offered: NewImport) {
  const { tx, guildId } = scope
  const isOld = and(
    eq(imports.guildId, guildId),
    eq(imports.askedBy, offered.askedBy),
    eq(imports.state, 'ready'),
  )
  const old = await tx.select({ id: imports.id }).from(imports).where(isOld)
  for (const { id } of old) await drop(scope, id)
  await tx.insert(imports).values({ ...offered, guildId, state: 'ready' })
}

/** Keeps chores of a file that is being read, from that batch on; returns which comes next. */
export async function keep(
  { tx, guildId, vault }: GuildScope,
  importId: Id,
  { chores, from }: { readonly chores: readonly Wanted[]; readonly from: number },
): Promise<number> {
  let position = from
  // One by one: the driver copies what it writes each time that it outgrows its place.
  for (let at = 0; at < chores.length; at += BATCH_SIZE) {
    const text = JSON.stringify(chores.slice(at, at + BATCH_SIZE))
    const sealed = vault.seal(choresField(importId, position), text)
    await tx.insert(importBatches).values({ guildId, importId, position, chores: sealed })
    position += 1
  }
  return position
}

export async function find(scope: GuildScope, id: Id): Promise<KeptImport | undefined> {
  const { tx, guildId, vault } = scope
  const [row] = await tx
    .select()
    .from(imports)
    .where(and(eq(imports.guildId, guildId), eq(imports.id, id)))
  if (!row) return undefined
  const told = row.told && toldSchema.parse(JSON.parse(vault.open(toldField(id), row.told)))
  return { ...row, told }
}

/** False when it is in another state by now: somebody else pressed first. */
export async function become(
  { tx, guildId, vault }: GuildScope,
  id: Id,
  {
    from,
    to,
    told,
  }: { readonly from: ImportState; readonly to: ImportState; readonly told?: Told },
): Promise<boolean> {
  const sealed = told && { told: vault.seal(toldField(id), JSON.stringify(told)) }
  const changed = await tx
    .update(imports)
    .set({ state: to, ...sealed })
    .where(and(eq(imports.guildId, guildId), eq(imports.id, id), eq(imports.state, from)))
    .returning({ id: imports.id })
  return changed.length > 0
}

export async function drop({ tx, guildId }: GuildScope, id: Id) {
  await tx
    .delete(importBatches)
    .where(and(eq(importBatches.guildId, guildId), eq(importBatches.importId, id)))
  await tx.delete(imports).where(and(eq(imports.guildId, guildId), eq(imports.id, id)))
}

const at = (guildId: Snowflake, id: Id, position: number) =>
  and(
    eq(importBatches.guildId, guildId),
    eq(importBatches.importId, id),
    eq(importBatches.position, position),
  )

/** The chores of one batch, and what came of them. */
export async function batch({ tx, guildId, vault }: GuildScope, id: Id, position: number) {
  const [row] = await tx
    .select()
    .from(importBatches)
    .where(at(guildId, id, position))
  if (!row) return undefined
  const chores = vault.open(choresField(id, position), row.chores)
  return { chores: z.array(wantedSchema).parse(JSON.parse(chores)), made: row.made }
}

export async function saveMade(
  { tx, guildId }: GuildScope,
  id: Id,
  { position, made }: { readonly position: number; readonly made: Made },
) {
  await tx
    .update(importBatches)
    .set({ made })
    .where(at(guildId, id, position))
}

/** How many chores there are of it by now. */
export async function madeCount({ tx, guildId }: GuildScope, id: Id): Promise<number> {
  const made = sql<number>`coalesce(sum(jsonb_array_length(${importBatches.made}->'chores')), 0)::int`
  const [row] = await tx
    .select({ count: made })
    .from(importBatches)
    .where(and(eq(importBatches.guildId, guildId), eq(importBatches.importId, id)))
  return row?.count ?? 0
}
