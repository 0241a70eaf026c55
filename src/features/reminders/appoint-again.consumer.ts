import { defineConsumer } from '../../jobs/consumer.ts'
import { completionUndone, occurrences } from '../chores/index.ts'
import { appointReminder } from './appoint-reminder.flow.ts'
import { isBefore, remindAt, SNOOZE_HOURS } from './reminder.ts'

/** Its time may have passed while it counted as done: then it is called out a while after it was taken back. */
export const appointAgain = defineConsumer({
  name: 'reminders.appoint-again',
  on: completionUndone,

  async handle(scope, { id: correlationId, payload: { occurrenceId }, at }, app) {
    const occurrence = await occurrences.find(scope, { occurrence: occurrenceId })
    // What is still to come was appointed before, and is still there.
    if (occurrence?.status !== 'open' || isBefore(at, remindAt(occurrence))) return
    const later = at.round('minute').add({ hours: SNOOZE_HOURS })
    await appointReminder(scope, app, { occurrence, correlationId, at: later })
  },
})
