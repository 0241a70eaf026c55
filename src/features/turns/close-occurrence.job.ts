import { defineJob } from '../../jobs/job.ts'
import { CLOSE, occurrences } from '../chores/index.ts'
import { guilds, isPaused } from '../guilds/index.ts'
import { closeOccurrence } from './close-occurrence.flow.ts'

/** The time of an occurrence is over: if it is still open, and still at this time. While the guild rests, it stays. */
export const closeOccurrenceJob = defineJob({
  kind: CLOSE,

  async fire(scope, { subjectId, dueAt, correlationId }, app) {
    const [settings, occurrence] = await Promise.all([
      guilds.settings(scope),
      occurrences.find(scope, { occurrence: subjectId }),
    ])
    const at = app.clock.now()
    if (occurrence?.status !== 'open' || isPaused(settings, at)) return false
    // Since it was appointed, it moved.
    const { closesAt } = occurrence
    if (closesAt?.epochMilliseconds !== dueAt) return false
    const isNeutral = isPaused(settings, closesAt)
    const closing = { occurrence, at, isNeutral, correlationId }
    return (await closeOccurrence(scope, app, closing)) !== undefined
  },
})
