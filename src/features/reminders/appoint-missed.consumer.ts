import { isBefore } from '../../core/clock.ts'
import { defineConsumer } from '../../jobs/consumer.ts'
import { choreMissed, occurrences } from '../chores/index.ts'
import { appointReminder } from './appoint-reminder.flow.ts'
import { LATE_HOURS, remindAt } from './reminder.ts'

/** The time of the turn that opened as time closed another. Where that is long past, after an outage, nobody needs it. */
export const appointMissed = defineConsumer({
  name: 'reminders.appoint-missed',
  on: choreMissed,

  async handle(scope, { id: correlationId, payload: { next }, at }, app) {
    const occurrence = await occurrences.find(scope, { occurrence: next.occurrenceId })
    if (occurrence?.status !== 'open') return
    if (isBefore(remindAt(occurrence).add({ hours: LATE_HOURS }), at)) return
    await appointReminder(scope, app, { occurrence, correlationId })
  },
})
