import type { App } from '../../app.ts'
import { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { schedule } from '../../core/outbox/schedule.ts'
import { type Arranged, isDone } from './board.ts'

/** In rows. */
export const DUE = 'board.due'

/** The next moment at which a chore on the board becomes overdue: then its row says so. Once for each moment. */
export async function appointDue(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { rows, others }: Pick<Arranged, 'rows' | 'others'>,
) {
  const at = clock.now()
  const open = [...rows.filter((row) => !isDone(row)), ...others]
  const [next] = open
    .map(({ dueAt }) => dueAt)
    .filter((dueAt) => Temporal.Instant.compare(dueAt, at) > 0)
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
