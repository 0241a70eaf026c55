import { put, remove, replay, save } from '../../core/rebuild/replay.ts'
import { areaAdded, areaRemoved, areaRenamed } from './area.events.ts'

const added = replay(areaAdded, ({ payload: { areaId, name, choreIds }, at }) => [
  put('areas', areaId, { name, createdAt: at, version: 1 }),
  ...choreIds.map((choreId) => save('chores', choreId, { areaId })),
])

const renamed = replay(areaRenamed, ({ payload: { areaId, after } }) => [
  save('areas', areaId, { name: after }),
])

const removed = replay(areaRemoved, ({ payload: { areaId, choreIds } }) => [
  remove('areas', areaId),
  ...choreIds.map((choreId) => save('chores', choreId, { areaId: null })),
])

export const areas = { replays: [added, renamed, removed] }
