import { put, replay, save, set, written } from '../../core/rebuild/replay.ts'
import { choreAdded, choreArchived, choreEdited, choreRestored } from './chore.events.ts'
import { become, beginning, whoseCells } from './turn-rows.replay.ts'

interface Definition {
  readonly name: string
  readonly schedule: object
  readonly assignment: object
  readonly areaId: string | null
  readonly notes: string | null
  readonly closing: string | null
  readonly effort: number
  readonly priority: number
}

const definitionCells = (definition: Definition) => {
  const { name, schedule, assignment, areaId, notes, closing, effort, priority } = definition
  const documents = { schedule: written(schedule), assignment: written(assignment) }
  return { ...documents, name, areaId, notes, closing, effort, priority }
}

const added = replay(choreAdded, ({ payload, at }, rows) => {
  const { choreId, createdBy } = payload
  const whose = {
    createdBy,
    createdAt: at,
    archivedAt: null,
    version: 1,
    requires: written([]),
    steps: null,
  }
  return [
    put('chores', choreId, { ...definitionCells(payload), ...whose }),
    beginning(rows, choreId, payload, 'open'),
  ]
})

const edited = replay(choreEdited, ({ payload: { choreId, after, version, open } }) => [
  set('chores', choreId, { ...definitionCells(after), version }),
  save('occurrences', open.occurrenceId, { ...open.after, ...whoseCells(open.after) }),
])

const archived = replay(choreArchived, ({ payload: { choreId, occurrenceId }, at }) => [
  set('chores', choreId, { archivedAt: at }),
  become(occurrenceId, { status: 'cancelled' }),
])

const restored = replay(choreRestored, ({ payload: { choreId, occurrenceId, closesAt } }) => [
  set('chores', choreId, { archivedAt: null }),
  become(occurrenceId, { status: 'open', closesAt }),
])

export const choreReplays = [added, edited, archived, restored]
