import { changesNothing } from '../../core/rebuild/replay.ts'
import { takingBackUndone, turnsTakenBack } from './away.events.ts'

export const away = {
  replays: [
    changesNothing(turnsTakenBack, 'each of its turns has told of itself'),
    changesNothing(takingBackUndone, 'likewise'),
  ],
}
