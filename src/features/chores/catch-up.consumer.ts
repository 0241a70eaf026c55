import { Temporal } from '../../core/clock.ts'
import { defineConsumer } from '../../jobs/consumer.ts'
import { settingsChanged } from '../guilds/index.ts'
import { appointCatchUp } from './appoint-catch-up.flow.ts'

/** The guild rests, until a time or until now: then what passed meanwhile is settled. */
export const catchUpAfterPause = defineConsumer({
  name: 'chores.catch-up-after-pause',
  on: settingsChanged,

  async handle(scope, { id: correlationId, payload, at }, app) {
    const { pausedFrom, pausedUntil, before } = payload
    const from = pausedFrom ?? before.pausedFrom
    const until = pausedFrom ? pausedUntil : at.toString()
    if (!from || !until) return
    const rest = { from, until, correlationId }
    await appointCatchUp(scope, app, rest, Temporal.Instant.from(until))
  },
})
