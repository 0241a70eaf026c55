import type { Db } from '../db/client.ts'
import { asSystem, inGuild, inSealedGuild } from '../db/scope.ts'
import { AppError } from '../errors.ts'
import type { Snowflake } from '../ids.ts'
import { dropDataKeys } from './data-keys.ts'
import {
  fieldOf,
  hasOthers,
  headerOf,
  type Resealed,
  ROWS_MAX,
  replaceSealed,
  type SealedColumn,
  type SealedRow,
  selectOthers,
} from './sealed-column.ts'
import type { Vault } from './vault.ts'

export interface Renewed {
  readonly texts: number
  /** Data keys that are gone. */
  readonly dropped: number
  /** Texts that no key opens. They stay, and so does the key that they may be of. */
  readonly shut: number
  /** Servers that still need an older key. */
  readonly left: number
}

export interface RenewOptions {
  readonly columns: readonly SealedColumn[]
  /** Called with each batch. Throws to stop. */
  beat(): Promise<void>
}

/**
 * Seals all texts of a guild with its newest data key, some at a time and while everything runs, then takes the older
 * keys away. Whoever begins it knows that no transaction from before that key is open any more: one could still seal
 * with an older one. What is left is the checkpoint, so a run that was killed is just begun again.
 */
export async function renewGuild(
  db: Db,
  guildId: Snowflake,
  version: number,
  { columns, beat }: RenewOptions,
): Promise<Renewed> {
  let [texts, shut] = [0, 0]
  for (const of of columns.map(preparedOf)) {
    const done = await resealAll({ db, guildId, header: headerOf(version), beat }, of)
    texts += done.texts
    shut += done.shut
  }
  const dropped = await dropUnused(db, guildId, version, columns)
  return { texts, shut, dropped: dropped ?? 0, left: dropped === undefined ? 1 : 0 }
}

const preparedOf = (column: SealedColumn) => ({
  column,
  select: selectOthers(column),
  replace: replaceSealed(column),
})

type Prepared = ReturnType<typeof preparedOf>

interface At {
  readonly db: Db
  readonly guildId: Snowflake
  readonly header: Buffer
  beat(): Promise<void>
}

async function resealAll({ db, guildId, header, beat }: At, { column, select, replace }: Prepared) {
  let [texts, shut] = [0, 0]
  let last: SealedRow | undefined
  for (;;) {
    const from = last
    // In one transaction for what a flow may change too; the log is written by who cannot read it.
    const { rows, fresh } = await inGuild(db, guildId, async ({ tx, vault }) => {
      const rows = await select(tx, guildId, header, from)
      const fresh = rows.flatMap((row) => resealed(vault, column, row))
      if (!column.isLog && fresh.length > 0) await replace(tx, guildId, fresh)
      return { rows, fresh }
    })
    if (column.isLog && fresh.length > 0)
      await asSystem(db, ({ tx }) => replace(tx, guildId, fresh))
    texts += fresh.length
    shut += rows.length - fresh.length
    last = rows.at(-1)
    if (rows.length < ROWS_MAX) return { texts, shut }
    await beat()
  }
}

function resealed(vault: Vault, column: SealedColumn, row: SealedRow): readonly Resealed[] {
  const field = fieldOf(column, row)
  try {
    return [{ ...row, fresh: vault.seal(field, vault.open(field, row.sealed)) }]
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault.unreadable') return []
    throw error
  }
}

/** Undefined, and nothing is dropped, while something is left that needs them: looked at again, in the transaction that takes them away. */
const dropUnused = (
  db: Db,
  guildId: Snowflake,
  version: number,
  columns: readonly SealedColumn[],
): Promise<number | undefined> =>
  inSealedGuild(db, guildId, async (scope) => {
    for (const column of columns)
      if (await hasOthers(column)(scope.tx, guildId, headerOf(version))) return undefined
    return dropDataKeys(scope, version)
  })
