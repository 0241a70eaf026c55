import { Temporal } from '../../core/clock.ts'
import { defineConsumer } from '../../jobs/consumer.ts'
import { settingsChanged } from '../guilds/index.ts'
import { appointCatchUp } from './appoint-catch-up.flow.ts'

/** The guild has rested: what passed meanwhile is settled. */
export const catchUpAfterPause = defineConsumer({
  name: 'chores.catch-up-after-pause',
  on: settingsChanged,

  async handle(scope, { id: correlationId, payload: { pausedFrom, before }, at }, app) {
    if (pausedFrom || !before.pausedFrom) return
    const until = earlierOf(at, before.pausedUntil)
    await appointCatchUp(scope, app, { from: before.pausedFrom, until, correlationId })
  },
})

/** The pause may be over for longer than somebody has been there to end it. */
function earlierOf(at: Temporal.Instant, until: string | null | undefined): string {
  const end = until ? Temporal.Instant.from(until) : at
  return (Temporal.Instant.compare(end, at) < 0 ? end : at).toString()
}
