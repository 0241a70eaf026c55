import { and, eq, sql } from 'drizzle-orm'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id } from '../../core/ids.ts'
import { offers } from './offer.table.ts'
import type { Offer } from './offer.ts'

type Row = typeof offers.$inferSelect

const offerFrom = ({ guildId: _, ...row }: Row): Offer => row

const conflict = () => new AppError('db.conflict', { retryable: true })

const byId = ({ tx, guildId }: GuildScope, id: Id) =>
  tx
    .select()
    .from(offers)
    .where(and(eq(offers.guildId, guildId), eq(offers.id, id)))

export async function find(scope: GuildScope, id: Id): Promise<Offer | undefined> {
  const [row] = await byId(scope, id)
  return row && offerFrom(row)
}

/** For whoever answers it: they wait for who was first, so that they can be told who that was. */
export async function hold(scope: GuildScope, id: Id): Promise<Offer | undefined> {
  const [row] = await byId(scope, id).for('update')
  return row && offerFrom(row)
}

/** The one that stands for a turn. */
export async function openOf(
  { tx, guildId }: GuildScope,
  occurrenceId: Id,
): Promise<Offer | undefined> {
  const [row] = await tx
    .select()
    .from(offers)
    .where(
      and(
        eq(offers.guildId, guildId),
        eq(offers.occurrenceId, occurrenceId),
        sql`${offers.status} = 'open'`,
      ),
    )
  return row && offerFrom(row)
}

/** Throws a conflict where the turn is offered already. */
export async function add({ tx, guildId }: GuildScope, offer: Offer) {
  const added = await tx
    .insert(offers)
    .values({ ...offer, guildId })
    .onConflictDoNothing()
    .returning({ id: offers.id })
  if (added.length === 0) throw conflict()
}

/** What became of it. Compare-and-set: throws a conflict when somebody answered since it was loaded. */
export async function save({ tx, guildId }: GuildScope, offer: Offer) {
  const { id, status, endedBy, version } = offer
  const saved = await tx
    .update(offers)
    .set({ status, endedBy, version: sql`${offers.version} + 1` })
    .where(and(eq(offers.guildId, guildId), eq(offers.id, id), eq(offers.version, version)))
    .returning({ id: offers.id })
  if (saved.length === 0) throw conflict()
}
