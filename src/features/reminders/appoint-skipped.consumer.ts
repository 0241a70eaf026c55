import { defineConsumer } from '../../jobs/consumer.ts'
import { choreSkipped, occurrences, skipUndone } from '../chores/index.ts'
import { appointAnew } from './appoint-anew.flow.ts'
import { appointReminder } from './appoint-reminder.flow.ts'

/** The time of the turn after one that was skipped. */
export const appointAfterSkip = defineConsumer({
  name: 'reminders.appoint-after-skip',
  on: choreSkipped,

  async handle(scope, { id: correlationId, payload: { next } }, app) {
    const occurrence = await occurrences.find(scope, { occurrence: next.occurrenceId })
    if (occurrence) await appointReminder(scope, app, { occurrence, correlationId })
  },
})

/** Its time may have passed while it counted as skipped. */
export const appointUnskipped = defineConsumer({
  name: 'reminders.appoint-unskipped',
  on: skipUndone,

  handle: (scope, { id: correlationId, payload: { occurrenceId }, at }, app) =>
    appointAnew(scope, app, { occurrenceId, at, correlationId }),
})
