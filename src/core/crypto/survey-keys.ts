import type { Db } from '../db/client.ts'
import { statement } from '../db/compiled.ts'
import { asSystem } from '../db/scope.ts'
import { AppError } from '../errors.ts'
import type { Snowflake } from '../ids.ts'
import { keyFaults } from './check-keys.ts'
import type { KeyPlace } from './key-ring.ts'

const perKek = statement<{
  readonly kekId: string
  readonly guilds: number
  readonly keys: number
}>(`
  select kek_id as "kekId", count(distinct guild_id)::integer as guilds, count(*)::integer as keys
  from guild_keys where wrapped is not null group by kek_id order by kek_id`)

const checks = statement<{ readonly kekId: string }>(`select kek_id as "kekId" from key_checks`)

/** One key of the operator, and what hangs on it. */
export interface KekUse {
  readonly id: string
  /** Wraps what is new. */
  readonly isActive: boolean
  /** Whether ENCRYPTION_KEYS holds it. */
  readonly isKnown: boolean
  /** Whether a process has started with it. */
  readonly isSeen: boolean
  readonly guilds: number
  readonly keys: number
}

/** Each key of the ring, and each that something here is wrapped with; and what is wrong with them. */
export const surveyKeys = (db: Db) =>
  asSystem(
    db,
    async ({ tx }) => {
      const used = new Map((await perKek(tx, [])).map((row) => [row.kekId, row]))
      const seen = new Set((await checks(tx, [])).map(({ kekId }) => kekId))
      const { ids, activeId } = db.keyRing
      const keks = [...new Set([...ids, ...used.keys()])].map((id): KekUse => {
        const { guilds, keys } = used.get(id) ?? { guilds: 0, keys: 0 }
        const isKnown = ids.includes(id)
        return { id, isActive: id === activeId, isKnown, isSeen: seen.has(id), guilds, keys }
      })
      return { keks, faults: await keyFaults(tx, db.keyRing) }
    },
    { readOnly: true },
  )

const ROWS_MAX = 500

type Wrapped = KeyPlace & { readonly kekId: string; readonly wrapped: Buffer }

const nextKeys = statement<Wrapped>(`
  select guild_id as "guildId", purpose, version, kek_id as "kekId", wrapped from guild_keys
  where wrapped is not null and (guild_id, purpose, version) > ($1::bigint, $2::text, $3::integer)
  order by guild_id, purpose, version limit ${ROWS_MAX}`)

export interface OpenedKeys {
  readonly keys: number
  /** Those that do not open. */
  readonly shut: readonly { readonly guildId: Snowflake; readonly kekId: string }[]
}

/** Opens every key of every guild, and forgets it again. */
export async function openKeys(db: Db): Promise<OpenedKeys> {
  let last: KeyPlace = { guildId: '0', purpose: 'data', version: 0 }
  let keys = 0
  const shut: OpenedKeys['shut'][number][] = []
  for (;;) {
    const from = [last.guildId, last.purpose, last.version]
    const rows = await asSystem(db, ({ tx }) => nextKeys(tx, from), { readOnly: true })
    keys += rows.length
    shut.push(...rows.filter((row) => !opens(db, row)))
    last = rows.at(-1) ?? last
    if (rows.length < ROWS_MAX) return { keys, shut }
  }
}

function opens({ keyRing }: Db, row: Wrapped): boolean {
  try {
    keyRing.unwrap(row, row)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
