import { announceCompletion } from './announce-completion.consumer.ts'
import { choreAdded, choreCompleted, completionUndone } from './chore.events.ts'
import { announcement } from './completion-announcement.effect.ts'

export const chores = {
  events: [choreAdded, choreCompleted, completionUndone],
  consumers: [announceCompletion],
  effects: [announcement],
}
