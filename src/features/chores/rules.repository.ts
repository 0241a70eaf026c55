import { sql } from 'drizzle-orm'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Chore } from '../model/index.ts'
import { asLoaded, chores } from './chore.table.ts'

/** What has to be there before it counts as done. Compare-and-set: throws a conflict when the chore was saved since. */
export async function save(
  { tx, guildId }: GuildScope,
  { id, version, requires }: Pick<Chore, 'id' | 'requires'> & { readonly version: number },
) {
  const saved = await tx
    .update(chores)
    .set({ requires, version: sql`${chores.version} + 1` })
    .where(asLoaded(guildId, { id, version }))
    .returning({ id: chores.id })
  if (saved.length === 0) throw new AppError('db.conflict', { retryable: true })
}
