import { readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { createKeyRing, type KeyRing } from '../core/crypto/key-ring.ts'
import { connect, type Db } from '../core/db/client.ts'
import { deploymentOf, strangerFaults } from '../core/db/deployment.ts'
import { asSystem } from '../core/db/scope.ts'
import { StartRefused } from '../core/errors.ts'

interface Options {
  /** For who reads much, and wants all of it of one moment. */
  readonly isolation?: 'repeatable read'
}

/** Past PgBouncer where there is one: an operator's statements may take longer than a member's. */
export const directUrl = (env: Environment): string => directly(env).url

function directly(env: Environment) {
  const { databaseUrl, databaseDirectUrl, databasePrepare } = readConfig('cli', env)
  return databaseDirectUrl === undefined
    ? { url: databaseUrl, prepare: databasePrepare }
    : { url: databaseDirectUrl, prepare: true }
}

export function keyRingOf(env: Environment): KeyRing {
  const { encryptionKeys } = readConfig('cli', env)
  if (encryptionKeys) return createKeyRing(encryptionKeys)
  throw new StartRefused(['ENCRYPTION_KEYS is missing: texts of members are sealed with them.'])
}

/** One connection to the database, closed when the work is over. Refuses the database of another application. */
export const withDatabase = <T>(
  env: Environment,
  work: (db: Db) => Promise<T>,
  options: Options = {},
): Promise<T> =>
  withAnyDatabase(
    env,
    async (db) => {
      await refuseStrangers(db, env)
      return work(db)
    },
    options,
  )

async function refuseStrangers(db: Db, env: Environment) {
  const { discordApplicationId } = readConfig('cli', env)
  const kept = await asSystem(db, deploymentOf, { readOnly: true })
  const faults = strangerFaults(kept, discordApplicationId)
  if (faults.length > 0) throw new StartRefused(faults)
}

/** Whosever it is. */
export async function withAnyDatabase<T>(
  env: Environment,
  work: (db: Db) => Promise<T>,
  { isolation }: Options = {},
): Promise<T> {
  const keyRing = keyRingOf(env)
  const of = { ...directly(env), keyRing, connectionsMax: 1 }
  const db = connect({ ...of, ...(isolation && { isolation }) })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}
