import { replay, save, written } from '../../core/rebuild/replay.ts'
import { choreRulesChanged } from './rules.events.ts'

export const rulesReplays = [
  replay(choreRulesChanged, ({ payload: { choreId, after } }) => [
    save('chores', choreId, { requires: written(after.requires) }),
  ]),
]
