import { request } from '../../core/outbox/outbox.ts'
import { defineJob } from '../../jobs/job.ts'
import { occurrences } from '../chores/index.ts'
import { guilds, quietUntil } from '../guilds/index.ts'
import { appointReminder, DUE } from './appoint-reminder.flow.ts'
import { dueReminder, overdueReminder } from './reminder.effects.ts'
import { isBefore, LATE_HOURS, remindAt } from './reminder.ts'

const WORTH_HOURS = 12
const MS_PER_HOUR = 3_600_000

/**
 * The time of an occurrence has come: if it is still open, and the guild has a channel and wants to hear of it. In
 * quiet hours it waits for their end.
 */
export const dueReminderJob = defineJob({
  kind: DUE,

  async fire(scope, { key, subjectId, dueAt, correlationId }, { clock, newId }) {
    const settings = await guilds.settings(scope)
    if (!settings.channelId || !settings.reminds) return false
    const occurrence = await occurrences.find(scope, { occurrence: subjectId })
    if (occurrence?.status !== 'open') return false

    const at = clock.now()
    // An edit moved it to later, where another one is appointed.
    if (isBefore(at, remindAt(occurrence))) return false
    const quietEnd = quietUntil(settings, at)
    if (quietEnd) {
      await appointReminder(scope, { clock, newId }, { occurrence, correlationId, at: quietEnd })
      return true
    }
    // What is not overdue itself would not be in that list.
    const isLate =
      at.epochMilliseconds - dueAt > LATE_HOURS * MS_PER_HOUR && isBefore(occurrence.dueAt, at)
    const what = isLate ? overdueReminder({}) : dueReminder({ occurrenceId: subjectId })
    await request(scope, what, {
      id: newId(),
      at,
      // All that is told late within an hour is one message.
      key: isLate ? String(Math.floor(at.epochMilliseconds / MS_PER_HOUR)) : key,
      subjectId,
      correlationId,
      expiresAt: at.add({ hours: WORTH_HOURS }),
    })
    return true
  },
})
