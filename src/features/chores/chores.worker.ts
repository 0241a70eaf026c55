import { announceCompletion } from './announce-completion.consumer.ts'
import { catchUpAfterPause } from './catch-up.consumer.ts'
import { catchUpJob } from './catch-up.job.ts'
import {
  choreAdded,
  choreArchived,
  choreCompleted,
  choreEdited,
  choreMissed,
  choreRestored,
  completionUndone,
} from './chore.events.ts'
import { closeOccurrenceJob } from './close-occurrence.job.ts'
import { announcement } from './completion-announcement.effect.ts'
import { choreRevived, extraDone, extraUndone, revivalUndone } from './extra.events.ts'
import { followClock } from './follow-clock.consumer.ts'
import { followClockJob } from './follow-clock.job.ts'
import { openToAllJob } from './open-to-all.job.ts'
import {
  choreOpenedToAll,
  chorePostponed,
  choreSkipped,
  postponementUndone,
  skipUndone,
} from './turn.events.ts'

export const chores = {
  events: [
    choreAdded,
    choreEdited,
    choreArchived,
    choreRestored,
    choreCompleted,
    completionUndone,
    choreMissed,
    choreSkipped,
    skipUndone,
    chorePostponed,
    postponementUndone,
    choreOpenedToAll,
    extraDone,
    extraUndone,
    choreRevived,
    revivalUndone,
  ],
  consumers: [announceCompletion, ...followClock, catchUpAfterPause],
  effects: [announcement],
  jobs: [closeOccurrenceJob, openToAllJob, catchUpJob, followClockJob],
}
