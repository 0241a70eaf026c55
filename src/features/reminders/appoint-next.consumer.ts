import { defineConsumer } from '../../jobs/consumer.ts'
import { choreCompleted, occurrences } from '../chores/index.ts'
import { appointReminder } from './appoint-reminder.flow.ts'

/** The time of the occurrence that a completion brought. */
export const appointNext = defineConsumer({
  name: 'reminders.appoint-next',
  on: choreCompleted,

  async handle(scope, { id: correlationId, payload: { next } }, app) {
    const occurrence = next && (await occurrences.find(scope, { occurrence: next.occurrenceId }))
    if (occurrence) await appointReminder(scope, app, { occurrence, correlationId })
  },
})
