import { and, eq } from 'drizzle-orm'
import type { GuildScope } from '../../src/core/db/scope.ts'
import type { Id } from '../../src/core/ids.ts'
import { eventLog } from '../../src/core/outbox/outbox.table.ts'
import { payloadOf } from '../../src/core/outbox/outbox.ts'

/** What was announced under this id, opened; undefined when this guild has no such event. */
export async function payloadIn(scope: GuildScope, id: Id): Promise<unknown> {
  const [row] = await scope.tx
    .select({ payload: eventLog.payload })
    .from(eventLog)
    .where(and(eq(eventLog.guildId, scope.guildId), eq(eventLog.id, id)))
  return row && JSON.parse(scope.vault.open(payloadOf(id), row.payload))
}
