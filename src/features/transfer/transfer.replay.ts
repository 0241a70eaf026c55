import { changesNothing } from '../../core/rebuild/replay.ts'
import { choresImported, importUndone } from './transfer.events.ts'

export const transfer = {
  replays: [
    changesNothing(choresImported, 'its chores and areas have told of themselves'),
    changesNothing(importUndone, 'what went has told of itself'),
  ],
  apart: {
    imports: 'what somebody uploaded and looks at, for a day',
    import_batches: 'the same, and what to take back of it',
  },
}
