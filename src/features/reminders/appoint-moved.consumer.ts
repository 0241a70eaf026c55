import { defineConsumer } from '../../jobs/consumer.ts'
import { choreEdited } from '../chores/index.ts'
import { appointAnew } from './appoint-anew.flow.ts'

/** The time to which an edit moved it. What was appointed before is asked, when it comes, whether it still holds. */
export const appointMoved = defineConsumer({
  name: 'reminders.appoint-moved',
  on: choreEdited,

  async handle(scope, { id: correlationId, payload, at }, app) {
    const { open, own } = payload
    const moved = [open, ...own.moved].filter(({ before, after }) => before.dueAt !== after.dueAt)
    // The guild’s clock was set: nobody is told at once of what that made late.
    const isTimely = payload.before.schedule.zone !== payload.after.schedule.zone
    for (const { occurrenceId } of [...moved, ...own.opened])
      await appointAnew(scope, app, { occurrenceId, at, correlationId, isTimely })
  },
})
