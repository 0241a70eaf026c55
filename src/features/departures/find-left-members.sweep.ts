import { z } from 'zod'
import type { WorkerApp } from '../../app.ts'
import { asSystem } from '../../core/db/scope.ts'
import { type Snowflake, snowflake } from '../../core/ids.ts'
import { defineSweep } from '../../jobs/sweep.ts'
import { presentGuilds } from '../guilds/index.ts'
import { removeWhoLeft } from './remove-who-left.flow.ts'

const FIRST: Snowflake = '0'
const DAILY_MINUTES = 24 * 60
/** A batch is small and the next one waits, so that a round of many guilds is spread over hours. */
const REST_SECONDS = 15
const GUILDS_MAX = 20
const ASKED_MAX = 25
/** So that the batch is over before its lease is: about whom Discord has not said by then, it says tomorrow. */
const BATCH_MS_MAX = 15_000

/** Up to whom was asked; `userId` null: about everybody of this guild. */
const place = z.object({ guildId: snowflake, userId: snowflake.nullable() })

/**
 * A bot without a gateway is never told that somebody left, or lost a role: once a day it asks about everybody whose
 * turn something is or may be, so that nothing waits for who is gone, also where nobody is reminded.
 */
export const leftMembersSweep = defineSweep({
  name: 'departures.find-left',
  everyMinutes: DAILY_MINUTES,
  restSeconds: REST_SECONDS,
  readCursor: (stored) => place.parse(stored),
  look: async (app, cursor, stopped) => {
    const from = cursor ?? { guildId: FIRST, userId: null }
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(BATCH_MS_MAX)])
    const next = await lookFrom(app, from, signal)
    // About the rest of the batch nobody was asked: whoever starts next does.
    return stopped.aborted ? 'later' : { next }
  },
  write: async (_system, { next }) => next,
})

async function lookFrom(app: WorkerApp, from: z.output<typeof place>, signal: AbortSignal) {
  const stretch = { after: from.guildId, inclusive: from.userId !== null, limit: GUILDS_MAX }
  const guildIds = await asSystem(app.db, (system) => presentGuilds(system, stretch))
  let left = ASKED_MAX
  for (const guildId of guildIds) {
    const after = guildId === from.guildId && from.userId !== null ? from.userId : FIRST
    const asked = await removeWhoLeft(app, { guildId, after, limit: left, signal }).catch(
      (error: unknown) => {
        app.log.warn({ guild: guildId, error }, 'members of guild could not be looked at')
        return []
      },
    )
    left -= asked.length
    if (left === 0) return { guildId, userId: asked.at(-1) ?? null }
  }
  const last = guildIds.at(-1)
  return last && guildIds.length === GUILDS_MAX ? { guildId: last, userId: null } : null
}
