import { isBefore } from '../../core/clock.ts'
import { defineConsumer } from '../../jobs/consumer.ts'
import { choreAdded, occurrences } from '../chores/index.ts'
import { appointReminder } from './appoint-reminder.flow.ts'
import { remindAt } from './reminder.ts'

/** The first time of a new chore. */
export const appointFirst = defineConsumer({
  name: 'reminders.appoint-first',
  on: choreAdded,

  async handle(scope, { id: correlationId, payload, at }, app) {
    for (const { occurrenceId } of [payload, ...payload.others]) {
      const occurrence = await occurrences.find(scope, { occurrence: occurrenceId })
      // A chore for any time of today, added in the evening: whoever added it knows.
      if (!occurrence || isBefore(remindAt(occurrence), at)) continue
      await appointReminder(scope, app, { occurrence, correlationId })
    }
  },
})
