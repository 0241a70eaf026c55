import { and, asc, eq, gt } from 'drizzle-orm'
import type { Temporal } from '../clock.ts'
import type { GuildScope } from '../db/scope.ts'
import type { Id, Snowflake } from '../ids.ts'
import { eventHeads, eventLog } from '../outbox/outbox.table.ts'
import { payloadOf } from '../outbox/outbox.ts'

const EVENTS_MAX = 500

export interface LoggedRow {
  readonly position: number
  readonly id: Id
  readonly type: string
  readonly version: number
  readonly payload: Buffer
  readonly actorId: Snowflake | null
  readonly occurredAt: Temporal.Instant
}

/** The log of the guild from its beginning, some at a time. */
export async function* logOf({ tx, guildId }: GuildScope): AsyncGenerator<LoggedRow> {
  let after = 0
  for (;;) {
    const rows = await tx
      .select({
        position: eventLog.position,
        id: eventLog.id,
        type: eventLog.type,
        version: eventLog.version,
        payload: eventLog.payload,
        actorId: eventLog.actorId,
        occurredAt: eventLog.occurredAt,
      })
      .from(eventLog)
      .where(and(eq(eventLog.guildId, guildId), gt(eventLog.position, after)))
      .orderBy(asc(eventLog.position))
      .limit(EVENTS_MAX)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.position
  }
}

/** How many events the log should have: positions have no gaps. */
export async function headOf({ tx, guildId }: GuildScope): Promise<number> {
  const [head] = await tx
    .select({ position: eventHeads.position })
    .from(eventHeads)
    .where(eq(eventHeads.guildId, guildId))
  return head?.position ?? 0
}

/** Throws 'vault.unreadable' for a damaged one. */
export const openPayload = ({ vault }: GuildScope, { id, payload }: LoggedRow): unknown =>
  JSON.parse(vault.open(payloadOf(id), payload))
