import { and, eq } from 'drizzle-orm'
import type { Temporal } from '../clock.ts'
import { compile, type Given, type Paper } from '../db/compiled.ts'
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
 * Stores the answer with the COMMIT. A conflict when somebody was first: everything is rolled back, and
 * `answered` says what they were told.
 */
export function remember(scope: GuildScope, { response, ...of }: Received & { response: string }) {
  const row = rowOf(scope, of, scope.vault.seal(responseOf(of), response))
  scope.leave(() => insert(scope.tx, row))
}

/** True the first time this arrives, and then only if the work of this transaction commits too. */
export async function firstDelivery(scope: GuildScope, of: Received): Promise<boolean> {
  const inserted = await insertNew(scope.tx, rowOf(scope, of, null))
  return inserted.length === 1
}

function rowOf({ guildId }: GuildScope, of: Received, response: Buffer | null) {
  const { source, key: sourceKey, requestHash, at: receivedAt } = of
  return { guildId, source, sourceKey, requestHash, response, receivedAt }
}

type Row = typeof inbox.$inferInsert

const inserting = (on: Paper, given: Given<Row>) =>
  on.insert(inbox).values({
    guildId: given('guildId'),
    source: given('source'),
    sourceKey: given('sourceKey'),
    requestHash: given('requestHash'),
    response: given('response'),
    receivedAt: given('receivedAt'),
  })

const insert = compile<Row>()(inserting)
const insertNew = compile<Row>()((on, given) =>
  inserting(on, given).onConflictDoNothing().returning({ source: inbox.source }),
)
