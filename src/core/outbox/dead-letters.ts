import type { Temporal } from '../clock.ts'
import { statement } from '../db/compiled.ts'
import type { SystemScope } from '../db/scope.ts'
import type { Id, Snowflake } from '../ids.ts'

/** A row that nothing but an operator moves any more. Its data stays sealed. */
export interface DeadLetter {
  readonly guildId: Snowflake
  readonly id: Id
  readonly kind: string
  readonly error: string | null
  readonly attempts: number
  /** Epoch milliseconds. */
  readonly parkedAt: number
}

const COLUMNS = `guild_id as "guildId", id, kind, last_error as error, attempts,
  (extract(epoch from settled_at) * 1000)::float8 as "parkedAt"`

const parkedRows = statement<DeadLetter>(`
  select ${COLUMNS} from outbox where state = 'parked' order by settled_at desc limit $1::integer`)

/** The latest first. */
export const list = ({ tx }: SystemScope, { limit }: { readonly limit: number }) =>
  parkedRows(tx, [limit])

const parkedRow = statement<DeadLetter>(
  `select ${COLUMNS} from outbox where state = 'parked' and id = $1::uuid`,
)

/** Undefined when it is not parked (any more). */
export const find = async ({ tx }: SystemScope, id: Id) => (await parkedRow(tx, [id]))[0]

const redriveRow = statement(`
  update outbox set state = 'pending', attempts = 0, last_error = null, settled_at = null,
    available_at = $3::timestamptz, leased_until = null, relayed_until = null
  where guild_id = $1::bigint and id = $2::uuid and state = 'parked' returning id`)

interface Decision {
  readonly guildId: Snowflake
  readonly id: Id
  readonly now: Temporal.Instant
}

/** Tries it anew, under the key and the nonce that it had. False when it is not parked (any more). */
export async function redrive({ tx }: SystemScope, { guildId, id, now }: Decision) {
  const rows = await redriveRow(tx, [guildId, id, now.toString()])
  return rows.length === 1
}

const dropRow = statement(`
  update outbox set state = 'gone', settled_at = $3::timestamptz
  where guild_id = $1::bigint and id = $2::uuid and state = 'parked' returning id`)

/** Gives it up; pruned with what was done. False when it is not parked (any more). */
export async function drop({ tx }: SystemScope, { guildId, id, now }: Decision) {
  const rows = await dropRow(tx, [guildId, id, now.toString()])
  return rows.length === 1
}
