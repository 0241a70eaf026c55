import { announceCompletion } from './announce-completion.consumer.ts'
import {
  choreAdded,
  choreArchived,
  choreCompleted,
  choreEdited,
  choreRestored,
  completionUndone,
} from './chore.events.ts'
import { announcement } from './completion-announcement.effect.ts'
import { followClock } from './follow-clock.consumer.ts'

export const chores = {
  events: [choreAdded, choreEdited, choreArchived, choreRestored, choreCompleted, completionUndone],
  consumers: [announceCompletion, followClock],
  effects: [announcement],
}
