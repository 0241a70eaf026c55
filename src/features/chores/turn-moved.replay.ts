import { replay, save } from '../../core/rebuild/replay.ts'
import { choreTurnMoved } from './turn-moved.events.ts'
import { whoseCells } from './turn-rows.replay.ts'

export const turnMovedReplay = replay(choreTurnMoved, ({ payload: { occurrenceId, after } }) => [
  save('occurrences', occurrenceId, { assigneeId: after.assigneeId, ...whoseCells(after) }),
])
