import { logged } from '../../core/outbox/outbox.ts'
import { defineJob } from '../../jobs/job.ts'
import { elsewhere } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { adjustChores } from './adjust-chores.flow.ts'
import { appointFollowing, FOLLOW_CLOCK } from './appoint-following.flow.ts'
import { placedAt } from './placed.ts'

/** So few that one transaction is short; the others follow in the next. */
const BATCH = 25

/**
 * The guild lives by another clock: its chores keep their times on the wall, by that clock. Looks at the settings as
 * they are, because several changes may be told of late.
 */
export const followClockJob = defineJob({
  kind: FOLLOW_CLOCK,

  async fire(scope, { key, subjectId: after }, app) {
    const [eventId = ''] = key.split(' ')
    const by = (await logged(scope, eventId))?.actorId
    const settings = await guilds.settings(scope)
    const choreIds = await elsewhere(scope, settings, { after, limit: BATCH })
    if (!by || choreIds.length === 0) return false
    const at = app.clock.now()
    await adjustChores(scope, app, {
      choreIds,
      by,
      correlationId: eventId,
      adjust: async ({ chore, open }) => placedAt({ chore, open }, settings, at),
    })
    const last = choreIds.at(-1)
    if (last && choreIds.length === BATCH)
      await appointFollowing(scope, app, { eventId, after: last })
    return true
  },
})
