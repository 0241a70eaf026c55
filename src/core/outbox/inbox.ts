import { and, eq } from 'drizzle-orm'
import type { Temporal } from '../clock.ts'
import { compile } from '../db/compiled.ts'
import type { GuildScope } from '../db/scope.ts'
import { inbox } from './outbox.table.ts'

/** What arrived. `source` is 'discord', 'webhook_event' or a consumer's name. */
export interface Arrival {
  readonly source: string
  readonly key: string
}

export interface Received extends Arrival {
  /** Tells a repetition from another request under the same key. */
  readonly requestHash: Buffer
  readonly at: Temporal.Instant
}

export interface StoredAnswer {
  readonly requestHash: Buffer
  readonly response: string
}

const responseOf = ({ source, key }: Arrival) => ({
  table: 'inbox',
  column: 'response',
  id: `${source}/${key}`,
})

/** The answer that this arrival got before, byte for byte. */
export async function answered(scope: GuildScope, of: Arrival): Promise<StoredAnswer | undefined> {
  const [row] = await scope.tx
    .select({ requestHash: inbox.requestHash, response: inbox.response })
    .from(inbox)
    .where(
      and(
        eq(inbox.guildId, scope.guildId),
        eq(inbox.source, of.source),
        eq(inbox.sourceKey, of.key),
      ),
    )
  if (!row?.response) return undefined
  const { requestHash } = row
  return { requestHash, response: scope.vault.open(responseOf(of), row.response) }
}

/**
 * Stores the answer as the last statement of the transaction. False when somebody was first: then
 * roll back, and give what `answered` says.
 */
export function remember(scope: GuildScope, { response, ...of }: Received & { response: string }) {
  return insert(scope, of, scope.vault.seal(responseOf(of), response))
}

/** True the first time this arrives, and then only if the work of this transaction commits too. */
export const firstDelivery = (scope: GuildScope, of: Received) => insert(scope, of, null)

async function insert(scope: GuildScope, of: Received, response: Buffer | null): Promise<boolean> {
  const { source, key: sourceKey, requestHash, at: receivedAt } = of
  const row = { guildId: scope.guildId, source, sourceKey, requestHash, response, receivedAt }
  const inserted = await insertNew(scope.tx, row)
  return inserted.length === 1
}

const insertNew = compile<typeof inbox.$inferInsert>()((on, given) =>
  on
    .insert(inbox)
    .values({
      guildId: given('guildId'),
      source: given('source'),
      sourceKey: given('sourceKey'),
      requestHash: given('requestHash'),
      response: given('response'),
      receivedAt: given('receivedAt'),
    })
    .onConflictDoNothing()
    .returning({ source: inbox.source }),
)
