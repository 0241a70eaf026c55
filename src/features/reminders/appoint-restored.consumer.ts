import { defineConsumer } from '../../jobs/consumer.ts'
import { choreRestored } from '../chores/index.ts'
import { appointAnew } from './appoint-anew.flow.ts'

/** Its time may have passed while it was deleted. */
export const appointRestored = defineConsumer({
  name: 'reminders.appoint-restored',
  on: choreRestored,

  handle: (scope, { id: correlationId, payload: { occurrenceId }, at }, app) =>
    appointAnew(scope, app, { occurrenceId, at, correlationId }),
})
