import { defineConsumer } from '../../jobs/consumer.ts'
import { chorePostponed, postponementUndone } from '../chores/index.ts'
import { appointAnew } from './appoint-anew.flow.ts'

/** The time to which it was put off. What was appointed before is asked, when it comes, whether it still holds. */
export const appointPostponed = defineConsumer({
  name: 'reminders.appoint-postponed',
  on: chorePostponed,

  handle: (scope, { id: correlationId, payload: { occurrenceId }, at }, app) =>
    appointAnew(scope, app, { occurrenceId, at, correlationId }),
})

/** Its time before that may have passed meanwhile. */
export const appointBroughtBack = defineConsumer({
  name: 'reminders.appoint-brought-back',
  on: postponementUndone,

  handle: (scope, { id: correlationId, payload: { occurrenceId }, at }, app) =>
    appointAnew(scope, app, { occurrenceId, at, correlationId }),
})
