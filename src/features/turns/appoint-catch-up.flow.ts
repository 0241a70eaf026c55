import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { firstIdAt, type Id } from '../../core/ids.ts'
import { schedule } from '../../core/outbox/schedule.ts'

/** In rows. */
export const CATCH_UP = 'chores.catch-up'

/** From when to when the guild rested, and what of it is caught up with already. */
export interface Rest {
  readonly from: string
  readonly until: string
  /** The last occurrence that was looked at. */
  readonly after?: Id
  readonly correlationId: string | null
}

/** At once: a part of it, and then the next. */
export async function appointCatchUp(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { from, until, after = firstIdAt(0), correlationId }: Rest,
) {
  const at = clock.now()
  await schedule(scope, {
    id: newId(),
    kind: CATCH_UP,
    key: `${from} ${until} ${after}`,
    subjectId: after,
    dueAt: at,
    at,
    correlationId,
  })
}
