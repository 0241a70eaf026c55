import { announceCompletion } from './announce-completion.consumer.ts'
import { catchUpAfterPause } from './catch-up.consumer.ts'
import { catchUpJob } from './catch-up.job.ts'
import { CHORES_EVENTS } from './chores.events.ts'
import { closeOccurrenceJob } from './close-occurrence.job.ts'
import { announcement } from './completion-announcement.effect.ts'
import { followClock } from './follow-clock.consumer.ts'
import { followClockJob } from './follow-clock.job.ts'
import { openToAllJob } from './open-to-all.job.ts'
import { proofPostEffect } from './proof-post.effect.ts'
import { proofWithdrawalEffect } from './proof-withdrawal.effect.ts'

export const chores = {
  events: CHORES_EVENTS,
  consumers: [announceCompletion, ...followClock, catchUpAfterPause],
  effects: [announcement, proofPostEffect, proofWithdrawalEffect],
  jobs: [closeOccurrenceJob, openToAllJob, catchUpJob, followClockJob],
}
