import { statement } from '../../core/db/compiled.ts'
import type { GuildScope, SystemScope } from '../../core/db/scope.ts'

/** Milliseconds since the epoch. */
type Moment = number | null

const oldestWaiting = statement<{ readonly since: Moment }>(`
  select (extract(epoch from min(available_at)) * 1000)::float8 as since from outbox
  where guild_id = $1::bigint and state = 'pending' and available_at <= $2::timestamptz`)

/** Since when the longest waiting of this guild's effects and events has been due; null: nothing waits. */
export async function waitingSince({ tx, guildId }: GuildScope, now: string): Promise<Moment> {
  const [row] = await oldestWaiting(tx, [guildId, now])
  return row?.since ?? null
}

const lastRun = statement<{ readonly at: Moment }>(
  `select (extract(epoch from max(updated_at)) * 1000)::float8 as at from process_checkpoints`,
)

/** When a worker last ended a round of what it does by itself; null: never. */
export async function workerSeenAt({ tx }: SystemScope): Promise<Moment> {
  const [row] = await lastRun(tx, [])
  return row?.at ?? null
}
