import { isNotNull } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import { AppError } from '../errors.ts'
import { guildKeys } from './guild-keys.table.ts'
import { keyChecks } from './key-checks.table.ts'
import type { KeyRing } from './key-ring.ts'

/**
 * Proves that the operator's keys are the ones that this database was written with, then stores a check
 * for each new one. Returns what is wrong, and then nothing was written. Needs the role ct_system.
 */
export async function checkKeys(tx: Tx, keyRing: KeyRing): Promise<readonly string[]> {
  const faults = await keyFaults(tx, keyRing)
  if (faults.length > 0) return faults
  const checks = keyRing.ids.map((kekId) => ({ kekId, sealed: keyRing.sealCheck(kekId) }))
  await tx.insert(keyChecks).values(checks).onConflictDoNothing()
  // Another process may have stored another key under the same id a moment ago.
  return wrongChecks(tx, keyRing)
}

/** What is wrong with these keys for this database. Writes nothing. */
export const keyFaults = async (tx: Tx, keyRing: KeyRing): Promise<readonly string[]> => [
  ...(await wrongChecks(tx, keyRing)),
  ...(await wrongWraps(tx, keyRing)),
]

async function wrongChecks(tx: Tx, keyRing: KeyRing): Promise<readonly string[]> {
  const checks = await tx
    .select({ kekId: keyChecks.kekId, sealed: keyChecks.sealed })
    .from(keyChecks)
  return checks
    .filter(
      ({ kekId, sealed }) => keyRing.ids.includes(kekId) && !keyRing.opensCheck(kekId, sealed),
    )
    .map(({ kekId }) => wrong(kekId))
}

/** One sample of each key's work, of a guild that still has it: of a closing one only the empty rows are left. */
async function wrongWraps(tx: Tx, keyRing: KeyRing): Promise<readonly string[]> {
  const { guildId, purpose, version, kekId, wrapped } = guildKeys
  const samples = await tx
    .selectDistinctOn([kekId], { guildId, purpose, version, kekId, wrapped })
    .from(guildKeys)
    .where(isNotNull(wrapped))
  return samples.flatMap(({ wrapped, ...row }) => {
    if (!wrapped) return []
    try {
      keyRing.unwrap(row, { kekId: row.kekId, wrapped })
      return []
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return [error.code === 'keys.unknown' ? missing(row.kekId) : wrong(row.kekId)]
    }
  })
}

const wrong = (kekId: string) =>
  `ENCRYPTION_KEYS: the key ${kekId} is not the one that this database was written with.`

const missing = (kekId: string) =>
  `ENCRYPTION_KEYS: the key ${kekId} is missing, and texts in this database need it.`
