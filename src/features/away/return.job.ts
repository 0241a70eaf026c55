import { announce } from '../../core/outbox/outbox.ts'
import { defineJob } from '../../jobs/job.ts'
import { guilds } from '../guilds/index.ts'
import { absenceEnded, absences, absenceTold } from '../members/index.ts'
import { todayOf } from '../recurrence/index.ts'
import { appointReturn, RETURN } from './appoint-return.flow.ts'
import { giveWaiting } from './give-waiting.flow.ts'

/** They are back, unless they said otherwise since; where the clock was moved meanwhile, a little later. */
export const returnJob = defineJob({
  kind: RETURN,

  async fire(scope, { subjectId, correlationId }, app) {
    const [settings, absence] = await Promise.all([
      guilds.settings(scope),
      absences.find(scope, subjectId),
    ])
    if (!absence || absence.endedAt || absence.to === null) return false
    const now = app.clock.now()
    const today = todayOf({ ...settings, now }).toString()
    if (today <= absence.to) {
      await appointReturn(scope, app, { absence, settings, correlationId })
      return true
    }
    await absences.save(scope, { ...absence, endedAt: now })
    const moveIds = await giveWaiting(scope, app, {
      userId: absence.userId,
      by: null,
      at: now,
      today,
      correlationId,
    })
    const over = { how: 'over' as const, last: absence.to, moveIds: [...moveIds] }
    const event = absenceEnded({ ...absenceTold(absence), ...over })
    await announce(scope, event, {
      id: app.newId(),
      at: now,
      streamId: absence.userId,
      actorId: null,
      correlationId,
    })
    return true
  },
})
