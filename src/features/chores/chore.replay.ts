import { put, replay, save, set, written } from '../../core/rebuild/replay.ts'
import { stepsText } from '../model/index.ts'
import { choreAdded, choreArchived, choreEdited, choreRestored } from './chore.events.ts'
import { become, beginning, gone, whoseCells } from './turn-rows.replay.ts'

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
  const { choreId, createdBy, requires, steps } = payload
  const whose = {
    createdBy,
    createdAt: at,
    archivedAt: null,
    version: 1,
    requires: written(requires),
    steps: stepsText(steps),
  }
  return [
    put('chores', choreId, { ...definitionCells(payload), ...whose }),
    ...[payload, ...payload.others].map((turn) => beginning(rows, choreId, turn, 'open')),
  ]
})

const edited = replay(choreEdited, ({ payload }, rows) => {
  const { choreId, after, version, open, own } = payload
  return [
    set('chores', choreId, { ...definitionCells(after), version }),
    ...[open, ...own.moved].map((turn) =>
      save('occurrences', turn.occurrenceId, { ...turn.after, ...whoseCells(turn.after) }),
    ),
    ...own.opened.map((turn) => beginning(rows, choreId, turn, 'open')),
    ...own.removed.flatMap(({ occurrenceId }) => gone(rows, occurrenceId)),
  ]
})

const archived = replay(choreArchived, ({ payload, at }) => [
  set('chores', payload.choreId, { archivedAt: at }),
  ...[payload.occurrenceId, ...payload.otherIds].map((id) => become(id, { status: 'cancelled' })),
])

const restored = replay(choreRestored, ({ payload }) => [
  set('chores', payload.choreId, { archivedAt: null }),
  ...[payload, ...payload.others].map(({ occurrenceId, closesAt }) =>
    become(occurrenceId, { status: 'open', closesAt }),
  ),
])

export const choreReplays = [added, edited, archived, restored]
