import type { App } from '../../app.ts'
import { isAfter, type Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { schedule } from '../../core/outbox/schedule.ts'
import { type Days, nextDayStart } from './day-start.ts'

/** In rows. */
export const REPOST = 'board.repost'

interface Appoint {
  readonly days: Days
  readonly correlationId: string | null
  /** The morning that has just come, though not yet by every clock. */
  readonly after?: Temporal.Instant
}

const laterOf = (a: Temporal.Instant, b: Temporal.Instant) => (isAfter(a, b) ? a : b)

/**
 * Appoints the next morning on which the board is posted anew. Its time is its name: however often it is appointed
 * it comes once, and one that was appointed for other days, or another zone, finds that it is no morning any more.
 */
export async function appointRepost(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { days, correlationId, after }: Appoint,
) {
  const at = clock.now()
  const dueAt = nextDayStart(after ? laterOf(after, at) : at, days)
  const id = newId()
  await schedule(scope, {
    id,
    kind: REPOST,
    key: dueAt.toString(),
    subjectId: id,
    dueAt,
    at,
    correlationId,
  })
}
