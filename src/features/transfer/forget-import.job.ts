import { defineJob } from '../../jobs/job.ts'
import { appointForgetting, FORGET } from './appoint-forgetting.flow.ts'
import * as imports from './import.repository.ts'

/**
 * What somebody uploaded is kept no longer than needed, nor is what was kept of it before it was offered; what is in the
 * middle of something has one day more.
 */
export const forgetJob = defineJob({
  kind: FORGET,

  async fire(scope, { subjectId: id, correlationId }, app) {
    const found = await imports.find(scope, id)
    const isRunning = found?.state === 'importing' || found?.state === 'undoing'
    if (isRunning) await appointForgetting(scope, app, { id, correlationId })
    else await imports.drop(scope, id)
    return true
  },
})
