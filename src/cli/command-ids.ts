import { createKeyRing } from '../core/crypto/key-ring.ts'
import { connect } from '../core/db/client.ts'
import { asSystem } from '../core/db/scope.ts'
import { keepCommands } from '../core/discord/command-registry.ts'
import type { Registration } from '../core/discord/registrations.ts'
import { AppError } from '../core/errors.ts'
import { systemClock } from '../core/time/system-clock.ts'
import type { DiscordConfig } from './discord.ts'

/** Writes what mentions are made of. False: the database is away, and the worker will learn it by itself. */
export async function keepIds(
  { databaseUrl, databasePrepare, encryptionKeys = [] }: DiscordConfig,
  registered: readonly Registration[],
): Promise<boolean> {
  const db = connect({
    url: databaseUrl,
    keyRing: createKeyRing(encryptionKeys),
    connectionsMax: 1,
    prepare: databasePrepare,
  })
  try {
    await asSystem(db, (system) => keepCommands(system, registered, systemClock.now()))
    return true
  } catch (error) {
    if (error instanceof AppError && error.retryable) return false
    throw error
  } finally {
    await db.close()
  }
}
