import type { App } from '../../app.ts'
import { asSystem, type GuildScope, inGuild } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Snowflake } from '../../core/ids.ts'
import { waitingSince, workerSeenAt } from './status.repository.ts'

/** Somebody waits for the answer, and «it does not answer» is one. */
const PATIENCE_MS = 700

export interface Status {
  /** How long the database took; null: it does not answer. */
  readonly databaseMs: number | null
  /** Seconds since a worker gave a sign of life; null: it never did, or nobody knows. */
  readonly workerSeconds: number | null
  /** How late the most belated of this guild's effects is, in seconds; 0: nothing waits. */
  readonly lateSeconds: number
}

const AWAY: Status = { databaseMs: null, workerSeconds: null, lateSeconds: 0 }

/** How the bot is. Without a database that is known too. */
export async function readStatus(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  /** In the DM with the bot there is none, and nothing of one that waits. */
  guildId?: Snowflake,
): Promise<Status> {
  const now = clock.now()
  const limits = () => ({ readOnly: true, signal: AbortSignal.timeout(PATIENCE_MS) })
  const since = (at: number | null) =>
    at === null ? null : Math.max(0, Math.round((now.epochMilliseconds - at) / 1000))
  const began = performance.now()
  try {
    const seen = await asSystem(db, workerSeenAt, limits())
    const databaseMs = Math.round(performance.now() - began)
    const waiting = (scope: GuildScope) => waitingSince(scope, `${now}`)
    const late = guildId === undefined ? null : await inGuild(db, guildId, waiting, limits())
    return { databaseMs, workerSeconds: since(seen), lateSeconds: since(late) ?? 0 }
  } catch (error) {
    if (error instanceof AppError && error.retryable) return AWAY
    throw error
  }
}
