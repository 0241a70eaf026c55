import { isBefore } from '../../core/clock.ts'
import { request } from '../../core/outbox/outbox.ts'
import { defineJob } from '../../jobs/job.ts'
import { occurrences } from '../chores/index.ts'
import { guilds, isPaused, quietUntil } from '../guilds/index.ts'
import { isWaiting } from '../model/index.ts'
import { appointReminder, DUE } from './appoint-reminder.flow.ts'
import { dueReminder, overdueReminder } from './reminder.effects.ts'
import { hourOf, isLate, remindAt, WORTH_HOURS } from './reminder.ts'

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
    const at = clock.now()
    // An edit moved it to later, where another one is appointed.
    if (occurrence?.status !== 'open' || isBefore(at, remindAt(occurrence))) return false
    // Whatever is overdue when the pause ends is told then, together.
    if (isPaused(settings, at)) return false
    // All whose it could be are away.
    if (isWaiting(occurrence)) return false
    const quietEnd = quietUntil(settings, at)
    if (quietEnd) {
      await appointReminder(scope, { clock, newId }, { occurrence, correlationId, at: quietEnd })
      return true
    }
    // What is not overdue itself would not be in that list.
    const isTogether = isLate(dueAt, at) && isBefore(occurrence.dueAt, at)
    const what = isTogether ? overdueReminder({}) : dueReminder({ occurrenceId: subjectId })
    await request(scope, what, {
      id: newId(),
      at,
      key: isTogether ? hourOf(at) : key,
      subjectId,
      correlationId,
      expiresAt: at.add({ hours: WORTH_HOURS }),
    })
    return true
  },
})
