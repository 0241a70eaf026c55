import { announceConsumers } from './announce.consumer.ts'
import { answerJob } from './answer.job.ts'
import { APPROVAL_EVENTS } from './approval.events.ts'
import { askConsumers } from './ask.consumer.ts'
import { declinedNoticeEffect } from './declined-notice.effect.ts'
import { requestEffect } from './request.effect.ts'

export const approvals = {
  events: APPROVAL_EVENTS,
  consumers: [...askConsumers, ...announceConsumers],
  effects: [requestEffect, declinedNoticeEffect],
  jobs: [answerJob],
}
