import { replay, set } from '../../core/rebuild/replay.ts'
import { choreBegun, choreStopped } from './begun.events.ts'
import { NOBODY_ON_IT } from './turn-rows.replay.ts'

export const begunReplays = [
  replay(choreBegun, ({ payload: { occurrenceId, begunBy }, at }) => [
    set('occurrences', occurrenceId, { begunBy, begunAt: at }),
  ]),
  replay(choreStopped, ({ payload: { occurrenceId } }) => [
    set('occurrences', occurrenceId, NOBODY_ON_IT),
  ]),
]
