import { defineConsumer } from '../../jobs/consumer.ts'
import { settingsChanged } from '../guilds/index.ts'
import { appointDigest } from './appoint-digest.flow.ts'

/** By then what passed in the pause is settled. */
const SETTLED_MINUTES = 2

/** The pause is over: whatever is overdue is told once, together. */
export const tellAfterPause = defineConsumer({
  name: 'reminders.tell-after-pause',
  on: settingsChanged,

  async handle(scope, { id: correlationId, payload: { pausedFrom, before }, at }, app) {
    if (pausedFrom || !before.pausedFrom) return
    await appointDigest(scope, app, { at: at.add({ minutes: SETTLED_MINUTES }), correlationId })
  },
})
