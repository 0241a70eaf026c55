import { defineJob } from '../../jobs/job.ts'
import { isOverdue, openQuestion } from '../model/index.ts'
import { ANSWER } from './appoint-answer.flow.ts'
import { findAsked } from './find-asked.flow.ts'
import { giveApproval } from './give-approval.flow.ts'

/** Silence is consent: nobody said otherwise in time, so it counts. What was taken back meanwhile is left alone. */
export const answerJob = defineJob({
  kind: ANSWER,

  async fire(scope, { subjectId, correlationId }, app) {
    const found = await findAsked(scope, subjectId)
    if (!found.ok) return false
    const at = app.clock.now()
    const question = openQuestion(found.value.approval)
    if (!question || !isOverdue(found.value.approval, at)) return false
    const { about } = question
    await giveApproval(scope, app, { ...found.value, about, by: null, at, correlationId })
    return true
  },
})
