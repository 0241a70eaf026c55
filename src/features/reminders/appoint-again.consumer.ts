import { defineConsumer } from '../../jobs/consumer.ts'
import { completionUndone } from '../chores/index.ts'
import { appointAnew } from './appoint-anew.flow.ts'

/** Its time may have passed while it counted as done. */
export const appointAgain = defineConsumer({
  name: 'reminders.appoint-again',
  on: completionUndone,

  handle: (scope, { id: correlationId, payload: { occurrenceId }, at }, app) =>
    appointAnew(scope, app, { occurrenceId, at, correlationId }),
})
