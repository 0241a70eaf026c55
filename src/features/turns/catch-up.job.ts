import { Temporal } from '../../core/clock.ts'
import { defineJob } from '../../jobs/job.ts'
import { occurrences, openAfter } from '../chores/index.ts'
import { guilds, isPaused } from '../guilds/index.ts'
import { isOver, type Occurrence } from '../model/index.ts'
import { latestSlot } from '../recurrence/index.ts'
import { appointCatchUp, CATCH_UP } from './appoint-catch-up.flow.ts'
import { closeOccurrence } from './close-occurrence.flow.ts'
import { isDueForAll, openToAll } from './open-to-all.flow.ts'

/** So few that one transaction is short; the others follow in the next. */
const BATCH = 25

/** The guild has rested: what passed meanwhile nobody missed, and of each chore the latest turn is open. */
export const catchUpJob = defineJob({
  kind: CATCH_UP,

  async fire(scope, { key, subjectId: after, correlationId }, app) {
    const [from = '', until = ''] = key.split(' ')
    const at = app.clock.now()
    // It rests again, or longer.
    if (isPaused(await guilds.settings(scope), at)) return false
    const rest = { from: Temporal.Instant.from(from), until: Temporal.Instant.from(until) }
    const ids = await openAfter(scope, after, BATCH)
    // One after another: each takes the next position of the guild's log.
    for (const id of ids) {
      const occurrence = await occurrences.find(scope, { occurrence: id })
      if (occurrence?.status !== 'open') continue
      if (hasPassed(occurrence, rest))
        await closeOccurrence(scope, app, { occurrence, at, isNeutral: true, correlationId })
      else if (isDueForAll(occurrence, at))
        await openToAll(scope, app, { occurrence, at, correlationId })
    }
    const last = ids.at(-1)
    if (last && ids.length === BATCH)
      await appointCatchUp(scope, app, { from, until, after: last, correlationId })
    return true
  },
})

interface Rest {
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0

/** Its time was over while the guild rested; or that of the next one has come, and only in the rest was it due. */
function hasPassed(occurrence: Occurrence, { from, until }: Rest): boolean {
  if (isOver(occurrence, until)) return true
  const { chore, dueAt } = occurrence
  if (isBefore(dueAt, from)) return false
  const latest = latestSlot(chore.schedule, until)
  return latest !== undefined && isBefore(dueAt, latest.dueAt)
}
