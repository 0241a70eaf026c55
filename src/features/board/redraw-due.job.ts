import { defineJob } from '../../jobs/job.ts'
import { DUE } from './appoint-due.flow.ts'
import * as boards from './board.repository.ts'
import { requestRefresh } from './request-refresh.flow.ts'

/** A chore on the board has become overdue; which drawing appoints the next one. */
export const redrawDueJob = defineJob({
  kind: DUE,

  async fire(scope, { correlationId }, app) {
    if (!(await boards.find(scope))) return false
    await requestRefresh(scope, app, { correlationId })
    return true
  },
})
