import { and, eq, sql } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import { oneOf } from '../../core/db/one-of.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { legible } from '../../core/legible.ts'
import { UNREADABLE } from '../../core/text.ts'
import { type Approval, type Awaits, awaitsOf, reasonField } from '../model/index.ts'
import { approvals } from './approval.table.ts'

const conflict = () => new AppError('db.conflict', { retryable: true })

/** What was asked and said of a completion; undefined: nothing. */
export async function find(
  { tx, guildId, vault }: GuildScope,
  completionId: Id,
): Promise<Approval | undefined> {
  const [row] = await tx
    .select()
    .from(approvals)
    .where(and(eq(approvals.guildId, guildId), eq(approvals.completionId, completionId)))
  if (!row) return undefined
  const { guildId: _, reason, ...plain } = row
  const sealed = reasonField(completionId)
  return { ...plain, reason: reason && legible(() => vault.open(sealed, reason)) }
}

/** Of those completions that do not count yet, on whom they wait. */
export async function awaited(
  { tx, guildId }: GuildScope,
  completionIds: readonly Id[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<Id, Awaits>> {
  if (completionIds.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(approvals)
    .where(and(eq(approvals.guildId, guildId), oneOf(approvals.completionId, completionIds)))
  return new Map(
    rows.flatMap(({ guildId: _, ...row }) => {
      const awaits = awaitsOf({ ...row, reason: null }, now)
      return awaits ? [[row.completionId, awaits] as const] : []
    }),
  )
}

const sealed = ({ vault }: GuildScope, { completionId, reason }: Approval) =>
  reason === null ? null : vault.seal(reasonField(completionId), reason)

/** Throws a conflict where another was first. */
export async function add(scope: GuildScope, approval: Approval) {
  const { tx, guildId } = scope
  await tx.insert(approvals).values({ ...approval, guildId, reason: sealed(scope, approval) })
}

/** Whoever saved it since gave it another version. */
const asLoaded = (guildId: Snowflake, { completionId, version }: Approval) =>
  and(
    eq(approvals.guildId, guildId),
    eq(approvals.completionId, completionId),
    eq(approvals.version, version),
  )

/** Compare-and-set: throws a conflict when somebody saved it since it was loaded. */
export async function save(scope: GuildScope, approval: Approval) {
  const { tx, guildId } = scope
  const { completionId: _, asks: __, version: ___, reason, ...said } = approval
  const saved = await tx
    .update(approvals)
    .set({
      ...said,
      // The sign for it would be sealed over a reason that may be readable again tomorrow.
      ...(reason !== UNREADABLE && { reason: sealed(scope, approval) }),
      version: sql`${approvals.version} + 1`,
    })
    .where(asLoaded(guildId, approval))
    .returning({ completionId: approvals.completionId })
  if (saved.length === 0) throw conflict()
}

/** Likewise: nobody was asked, and nobody says anything any more. */
export async function remove({ tx, guildId }: GuildScope, approval: Approval) {
  const removed = await tx
    .delete(approvals)
    .where(asLoaded(guildId, approval))
    .returning({ completionId: approvals.completionId })
  if (removed.length === 0) throw conflict()
}
