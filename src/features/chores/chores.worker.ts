import { announceCompletion } from './announce-completion.consumer.ts'
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
import { followClock } from './follow-clock.consumer.ts'
import { chorePostponed, choreSkipped, postponementUndone, skipUndone } from './turn.events.ts'

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
  ],
  consumers: [announceCompletion, followClock],
  effects: [announcement],
  jobs: [closeOccurrenceJob],
}
