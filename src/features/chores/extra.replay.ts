import { put, replay, save, set } from '../../core/rebuild/replay.ts'
import { choreRevived, extraDone, extraUndone, revivalUndone } from './extra.events.ts'
import { beginning, gone } from './turn-rows.replay.ts'

interface Said {
  readonly occurrenceId: string
  readonly completedBy: string
  readonly completedAt: string
  readonly recordedAt: string | null
}

const completionOf = (
  { occurrenceId, completedBy, completedAt, recordedAt }: Said,
  was: string | null,
) => ({ occurrenceId, completedBy, completedAt, recordedAt, nextId: null, was, undoneAt: null })

const extra = replay(extraDone, ({ payload }, rows) => {
  const { choreId, occurrenceId, completionId, completedAt: dueAt, slot } = payload
  const turn = { occurrenceId, slot, dueAt }
  return [
    beginning(rows, choreId, turn, { status: 'extra', assigneeId: null }),
    put('completions', completionId, completionOf(payload, null)),
  ]
})

const extraGone = replay(extraUndone, ({ payload: { occurrenceId } }, rows) =>
  gone(rows, occurrenceId),
)

const revived = replay(choreRevived, ({ payload }) => [
  save('occurrences', payload.occurrenceId, { status: 'done' }),
  put('completions', payload.completionId, completionOf(payload, payload.was)),
])

const unrevived = replay(revivalUndone, ({ payload, at }) => [
  save('occurrences', payload.occurrenceId, { status: payload.becomes }),
  set('completions', payload.completionId, { undoneAt: at }),
])

export const extraReplays = [extra, extraGone, revived, unrevived]
