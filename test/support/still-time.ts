import { Temporal } from '../../src/core/clock.ts'
import { actorsOn } from './actors.ts'
import type { createDatabase } from './app.ts'

/** 13:00 in Amsterdam, a Tuesday. */
export const NOON = '2030-01-01T12:00:00Z'

type Database = Awaited<ReturnType<typeof createDatabase>>

/** People in a guild of their own, for whom no time passes but what the test lets pass. */
export async function inStillTime({ admin, appFor }: Database, start = NOON) {
  let now = Temporal.Instant.from(start)
  const app = appFor('owner', { clock: { now: () => now } })
  const actors = await actorsOn(app)
  const guildId = actors.home.id
  return {
    ...actors,
    app,
    guildId,
    sleep(duration: Temporal.DurationLike) {
      now = now.add(duration)
    },
    at(instant: string) {
      now = Temporal.Instant.from(instant)
    },
    /** What was announced, in order. */
    async log() {
      const rows = await admin<{ type: string }[]>`
        select type from event_log where guild_id = ${guildId} order by position`
      return rows.map(({ type }) => type)
    },
  }
}
