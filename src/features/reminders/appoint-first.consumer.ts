import { defineConsumer } from '../../jobs/consumer.ts'
import { choreAdded, occurrences } from '../chores/index.ts'
import { appointReminder } from './appoint-reminder.flow.ts'

/** The first time of a new chore. */
export const appointFirst = defineConsumer({
  name: 'reminders.appoint-first',
  on: choreAdded,

  async handle(scope, { id: correlationId, payload: { occurrenceId } }, app) {
    const occurrence = await occurrences.find(scope, { occurrence: occurrenceId })
    if (occurrence) await appointReminder(scope, app, { occurrence, correlationId })
  },
})
