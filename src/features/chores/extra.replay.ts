import { put, type Rows, replay, set } from '../../core/rebuild/replay.ts'
import { choreRevived, extraDone, extraUndone, revivalUndone } from './extra.events.ts'
import { become, beginning, effortOf, gone, NO_HELPERS } from './turn-rows.replay.ts'

interface Said {
  readonly choreId: string
  readonly occurrenceId: string
  readonly completedBy: string
  readonly completedAt: string
  readonly recordedAt: string | null
  readonly recordedBy: string | null
  readonly note: string | null
  readonly proof: string | null
}

const completionOf = (
  rows: Rows,
  { choreId, occurrenceId, completedBy, completedAt, recordedAt, recordedBy, note, proof }: Said,
  was: string | null,
) => ({
  occurrenceId,
  completedBy,
  completedAt,
  recordedAt,
  recordedBy,
  note,
  proof,
  nextId: null,
  effort: effortOf(rows, choreId),
  was,
  undoneAt: null,
  ...NO_HELPERS,
})

const extra = replay(extraDone, ({ payload }, rows) => {
  const { choreId, occurrenceId, completionId, completedAt: dueAt, slot } = payload
  const turn = { occurrenceId, slot, dueAt, assigneeId: null }
  return [
    beginning(rows, choreId, turn, 'extra'),
    put('completions', completionId, completionOf(rows, payload, null)),
  ]
})

const extraGone = replay(extraUndone, ({ payload: { occurrenceId } }, rows) =>
  gone(rows, occurrenceId),
)

const revived = replay(choreRevived, ({ payload }, rows) => [
  become(payload.occurrenceId, { status: 'done' }),
  put('completions', payload.completionId, completionOf(rows, payload, payload.was)),
])

const unrevived = replay(revivalUndone, ({ payload, at }) => [
  become(payload.occurrenceId, { status: payload.becomes }),
  set('completions', payload.completionId, { undoneAt: at }),
])

export const extraReplays = [extra, extraGone, revived, unrevived]
