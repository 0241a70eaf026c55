import { request } from '../../core/outbox/outbox.ts'
import { defineJob } from '../../jobs/job.ts'
import { guilds, isPaused, quietUntil } from '../guilds/index.ts'
import { appointDigest, DIGEST } from './appoint-digest.flow.ts'
import { overdueReminder } from './reminder.effects.ts'
import { hourOf, WORTH_HOURS } from './reminder.ts'

/** The guild has rested: what is overdue since, in one message; in quiet hours when they end. */
export const digestJob = defineJob({
  kind: DIGEST,

  async fire(scope, { subjectId, correlationId }, app) {
    const { clock, newId } = app
    const settings = await guilds.settings(scope)
    const at = clock.now()
    if (!settings.channelId || !settings.reminds || isPaused(settings, at)) return false
    const quietEnd = quietUntil(settings, at)
    if (quietEnd) {
      await appointDigest(scope, app, { at: quietEnd, correlationId })
      return true
    }
    await request(scope, overdueReminder({}), {
      id: newId(),
      at,
      key: hourOf(at),
      subjectId,
      correlationId,
      expiresAt: at.add({ hours: WORTH_HOURS }),
    })
    return true
  },
})
