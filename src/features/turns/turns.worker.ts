import { catchUpAfterPause } from './catch-up.consumer.ts'
import { catchUpJob } from './catch-up.job.ts'
import { closeOccurrenceJob } from './close-occurrence.job.ts'
import { followClock } from './follow-clock.consumer.ts'
import { followClockJob } from './follow-clock.job.ts'
import { openToAllJob } from './open-to-all.job.ts'

export const turns = {
  consumers: [...followClock, catchUpAfterPause],
  jobs: [closeOccurrenceJob, openToAllJob, catchUpJob, followClockJob],
}
