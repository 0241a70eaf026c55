import { type IndexedColumn, mendIndexes, renewIndexKey } from '../core/crypto/index-keys.ts'
import type { Db } from '../core/db/client.ts'
import { olderTransactionsEnded } from '../core/db/older-transactions.ts'
import { AppError } from '../core/errors.ts'
import type { Snowflake } from '../core/ids.ts'
import { knownGuilds } from '../core/rebuild/known-guilds.ts'
import { idOf } from './guild.ts'
import { EXIT, type Report, Unreadable } from './report.ts'

/** A new key for the blind indexes of one server, or of each. A run that was killed is begun again, with one more key. */
export async function renewIndexes(
  db: Db,
  columns: readonly IndexedColumn[],
  { guild }: { readonly guild?: string },
): Promise<Report> {
  const guildIds: Snowflake[] = []
  let names = 0
  for await (const guildId of guild === undefined ? knownGuilds(db) : [idOf(guild)]) {
    const renewed = await unlessClosing(() => renewIndexKey(db, guildId, columns))
    if (!renewed) continue
    guildIds.push(guildId)
    names += renewed.names
  }
  if (!(await olderTransactionsEnded(db)))
    throw new Unreadable('A transaction from before does not end. Run this again.', {
      code: 'keys.waits',
    })
  let left = 0
  for (const guildId of guildIds) {
    const mended = await unlessClosing(() => mendIndexes(db, guildId, columns))
    names += mended?.names ?? 0
    left += mended?.left ?? 0
  }
  return reportOf({ guilds: guildIds.length, names, left })
}

async function unlessClosing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError && error.code === 'guild.closing') return undefined
    throw error
  }
}

function reportOf(sum: { readonly guilds: number; readonly names: number; readonly left: number }) {
  const { guilds, names, left } = sum
  const lines = [
    `${guilds} servers have a new key for blind indexes, and ${names} names are found with it.`,
    ...(left > 0
      ? [`${left} names are not: another chore took the name meanwhile, or no key opens it.`]
      : []),
  ]
  return {
    data: sum,
    text: lines.join('\n'),
    exitCode: left === 0 ? EXIT.done : EXIT.failed,
  } satisfies Report
}
