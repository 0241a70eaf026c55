import { Temporal } from '../../core/clock.ts'
import { defineJob } from '../../jobs/job.ts'
import { guilds } from '../guilds/index.ts'
import { appointRepost, REPOST } from './appoint-repost.flow.ts'
import * as boards from './board.repository.ts'
import { isDayStart } from './day-start.ts'
import { requestPost } from './request-post.flow.ts'

const WORTH_HOURS = 12

/**
 * Every morning, so that the board is among the latest messages, and young enough to be changed as often as need be.
 * A morning that the settings no longer know, of a board that nobody wants any more, leads to no other: so there is
 * one chain of them, the one that the last change of the settings began.
 */
export const repostBoardJob = defineJob({
  kind: REPOST,

  async fire(scope, { key, dueAt, correlationId }, app) {
    const days = await guilds.settings(scope)
    const morning = Temporal.Instant.fromEpochMilliseconds(dueAt)
    if (!days.boardChannelId || !isDayStart(morning, days)) return false
    const board = await boards.hold(scope)
    if (!board) return false
    await appointRepost(scope, app, { days, correlationId, after: morning })
    await requestPost(scope, app, {
      replaces: board.messageId,
      cause: key,
      correlationId,
      expiresAt: app.clock.now().add({ hours: WORTH_HOURS }),
    })
    return true
  },
})
