import { put, replay, save, set, written } from '../../core/rebuild/replay.ts'
import { choreCompleted, choreMissed, completionUndone } from './chore.events.ts'
import {
  choreOpenedToAll,
  chorePostponed,
  choreSkipped,
  postponementUndone,
  skipUndone,
} from './turn.events.ts'
import { become, beginning, effortOf, gone, NO_HELPERS } from './turn-rows.replay.ts'

const completed = replay(choreCompleted, ({ payload, at }, rows) => {
  const { choreId, occurrenceId, completionId, completedBy, completedAt } = payload
  const { recordedAt, recordedBy, note, proof, covered, next, othersGoOn } = payload
  const nextId = next?.occurrenceId ?? null
  const completion = {
    occurrenceId,
    completedBy,
    completedAt,
    recordedAt,
    recordedBy,
    note,
    proof,
    nextId,
    effort: effortOf(rows, choreId),
    was: null,
    undoneAt: null,
    ...NO_HELPERS,
  }
  return [
    become(occurrenceId, { status: 'done' }),
    put('completions', completionId, completion),
    ...covered.map((turn) => beginning(rows, choreId, turn, 'covered')),
    ...(next ? [beginning(rows, choreId, next, 'open')] : []),
    ...(next || othersGoOn ? [] : [set('chores', choreId, { archivedAt: at })]),
  ]
})

const uncompleted = replay(completionUndone, ({ payload, at }, rows) => {
  const { choreId, occurrenceId, completionId, removedOccurrenceId, removedIds, closesAt } = payload
  const removed = removedOccurrenceId ? [removedOccurrenceId, ...removedIds] : removedIds
  const wasLast = rows.find('completions', completionId)?.nextId === null
  return [
    become(occurrenceId, { status: 'open', closesAt }),
    set('completions', completionId, { undoneAt: at }),
    ...removed.flatMap((id) => gone(rows, id)),
    ...(wasLast ? [set('chores', choreId, { archivedAt: null })] : []),
  ]
})

const missed = replay(choreMissed, ({ payload }, rows) => {
  const { choreId, occurrenceId, status, passed, next } = payload
  return [
    become(occurrenceId, { status }),
    ...passed.map((turn) => beginning(rows, choreId, turn, status)),
    beginning(rows, choreId, next, 'open'),
  ]
})

const skipped = replay(choreSkipped, ({ payload }, rows) => {
  const { choreId, occurrenceId, covered, next } = payload
  return [
    become(occurrenceId, { status: 'skipped', closesAt: null }),
    ...covered.map((turn) => beginning(rows, choreId, turn, 'covered')),
    beginning(rows, choreId, next, 'open'),
  ]
})

const unskipped = replay(
  skipUndone,
  ({ payload: { occurrenceId, removedIds, closesAt } }, rows) => [
    become(occurrenceId, { status: 'open', closesAt }),
    ...removedIds.flatMap((id) => gone(rows, id)),
  ],
)

const postponed = replay(chorePostponed, ({ payload }, rows) => {
  const { choreId, occurrenceId, after, merged } = payload
  return [
    save('occurrences', occurrenceId, after),
    ...merged.map((turn) => beginning(rows, choreId, turn, 'covered')),
  ]
})

const unpostponed = replay(postponementUndone, ({ payload }, rows) => {
  const { occurrenceId, after, removedIds } = payload
  return [save('occurrences', occurrenceId, after), ...removedIds.flatMap((id) => gone(rows, id))]
})

const openedToAll = replay(choreOpenedToAll, ({ payload: { occurrenceId, turn } }) => [
  save('occurrences', occurrenceId, {
    assigneeId: null,
    sharedBy: null,
    ...(turn && { turn: written(turn) }),
  }),
])

export const turnReplays = [
  completed,
  uncompleted,
  missed,
  skipped,
  unskipped,
  postponed,
  unpostponed,
  openedToAll,
]
