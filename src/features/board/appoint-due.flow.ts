import type { App } from '../../app.ts'
import { isAfter, Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { schedule } from '../../core/outbox/schedule.ts'
import { type Arranged, isDone } from './board.ts'

interface Shown extends Pick<Arranged, 'rows' | 'others'> {
  readonly dayEnd: Temporal.Instant
  /** Somebody goes away with the next day; who is back is told of by itself. */
  readonly isAwayNextDay: boolean
  /** While the guild rests. */
  readonly pause?: { readonly until: Temporal.Instant | null } | undefined
}

/** In rows. */
export const DUE = 'board.due'

/** The next moment at which the board says something else: a chore becomes overdue, or the pause ends. Once for each. */
export async function appointDue(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { rows, others, pause, dayEnd, isAwayNextDay }: Shown,
) {
  const at = clock.now()
  const open = [...rows.filter((row) => !isDone(row)), ...others]
  const ends = [...(pause?.until ? [pause.until] : []), ...(isAwayNextDay ? [dayEnd] : [])]
  const [next] = [...open.map(({ dueAt }) => dueAt), ...ends]
    .filter((dueAt) => isAfter(dueAt, at))
    .toSorted(Temporal.Instant.compare)
  if (!next) return
  const id = newId()
  await schedule(scope, {
    id,
    kind: DUE,
    key: next.toString(),
    subjectId: id,
    dueAt: next,
    at,
    correlationId: null,
  })
}
