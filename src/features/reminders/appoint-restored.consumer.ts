import { defineConsumer } from '../../jobs/consumer.ts'
import { choreRestored } from '../chores/index.ts'
import { appointAnew } from './appoint-anew.flow.ts'

/** Its time may have passed while it was deleted. */
export const appointRestored = defineConsumer({
  name: 'reminders.appoint-restored',
  on: choreRestored,

  async handle(scope, { id: correlationId, payload, at }, app) {
    for (const { occurrenceId } of [payload, ...payload.others])
      await appointAnew(scope, app, { occurrenceId, at, correlationId })
  },
})
