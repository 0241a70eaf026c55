import type { App } from '../../app.ts'
import { asSystem } from '../../core/db/scope.ts'
import { eraseGuild } from '../../core/erasure/erase-guild.ts'
import * as removals from '../../core/erasure/removals.ts'

interface Batch {
  readonly limit: number
  readonly signal: AbortSignal
}

/** First their keys, so that nobody reads anything of them from then on, then their rows. Returns how many guilds. */
export async function eraseDue(
  { db, clock, log }: Pick<App, 'db' | 'clock' | 'log'>,
  { limit, signal }: Batch,
): Promise<number> {
  const now = clock.now()
  const guildIds = await asSystem(db, (system) => removals.due(system, { now, limit }))
  let erased = 0
  for (const guildId of guildIds) {
    if (signal.aborted) return erased
    await eraseGuild(db, guildId)
    log.info({ guild: guildId }, 'guild erased')
    erased += 1
  }
  return erased
}
