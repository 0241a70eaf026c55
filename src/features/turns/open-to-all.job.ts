import { defineJob } from '../../jobs/job.ts'
import { OPEN_TO_ALL, occurrences } from '../chores/index.ts'
import { guilds, isPaused } from '../guilds/index.ts'
import { isDueForAll, openToAll } from './open-to-all.flow.ts'

/** A day late: if it is still open and somebody's, and was not put off since. While the guild rests, it stays. */
export const openToAllJob = defineJob({
  kind: OPEN_TO_ALL,

  async fire(scope, { subjectId, correlationId }, app) {
    const [settings, occurrence] = await Promise.all([
      guilds.settings(scope),
      occurrences.find(scope, { occurrence: subjectId }),
    ])
    const at = app.clock.now()
    if (!occurrence || !isDueForAll(occurrence, at) || isPaused(settings, at)) return false
    await openToAll(scope, app, { occurrence, at, correlationId })
    return true
  },
})
