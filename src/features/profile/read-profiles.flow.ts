import type { App } from '../../app.ts'
import { inGuild, joinGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { inTurns } from '../../core/in-turns.ts'
import { guildsOf } from '../members/index.ts'
import type { Placed } from './placed.ts'
import { readProfile } from './read-profile.flow.ts'

/** Transactions of one member at the same time: the others of this process need connections too. */
const AT_ONCE = 4
/** What has not answered by then is named as such; the deadline of the interaction comes later. */
const PATIENCE_MS = 900
/** Where the guild has no language of its own yet. */
const ENGLISH = 'en-US'
/** So many fit on one card. */
const GUILDS_SHOWN = 8

interface ReadProfiles {
  readonly userId: Snowflake
  readonly signal: AbortSignal
}

/** A member's profile in each of their guilds, where they were seen last first; `more` are left out. */
export async function readProfiles(
  app: Pick<App, 'db' | 'clock' | 'log'>,
  { userId, signal }: ReadProfiles,
): Promise<{ readonly guilds: readonly Placed[]; readonly more: number }> {
  const all = await guildsOf(app, { userId, signal })
  const guildIds = all.slice(0, GUILDS_SHOWN)
  const withOwn = guildIds.length === 1
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
  const limits = { readOnly: true, statementMs: PATIENCE_MS, lockMs: PATIENCE_MS, signal: patience }
  const faults: unknown[] = []

  async function look(guildId: Snowflake) {
    try {
      return await inGuild(
        app.db,
        guildId,
        (scope) =>
          readProfile(
            { ...app, db: joinGuild(app.db, scope) },
            { guildId, guildLocale: ENGLISH, userId, withOwn },
          ),
        limits,
      )
    } catch (error) {
      app.log.warn({ guild: guildId, error }, 'profile of a guild could not be shown in a DM')
      faults.push(error)
      return undefined
    }
  }

  const guilds = await inTurns(guildIds, AT_ONCE, async (guildId, position) => ({
    guildId,
    number: position + 1,
    profile: await look(guildId),
  }))
  // Nothing of anything: that is no list with gaps, and the member is told what it is.
  if (faults.length > 0 && faults.length === guildIds.length) throw faults[0]
  return { guilds, more: all.length - guilds.length }
}
