import type { App } from '../../app.ts'
import { isAfter, type Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { request } from '../../core/outbox/outbox.ts'
import { boardRefresh } from './board.effects.ts'
import { windowOf } from './coalesce.ts'

interface Refresh {
  readonly correlationId: string | null
  /** When what it shall show is certain, if that is later than now. */
  readonly settlesAt?: Temporal.Instant
}

/**
 * Has the board drawn again within a few seconds. All who ask within the same five seconds ask for one effect, which
 * is carried out after their end and draws what is true then: so a guild's board is edited once in five seconds at
 * most, and nothing has to be remembered. None is lost. A consumer asks after the change was committed, at a time t;
 * the effect of t's window is carried out after the end of it, so after t, so after the change. Who asks before the
 * change is committed names the time by which it will be. That the clocks of two workers differ a little is what
 * the end of a window is put off for.
 */
export async function requestRefresh(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { correlationId, settlesAt }: Refresh,
) {
  const at = clock.now()
  const isLater = settlesAt && isAfter(settlesAt, at)
  const { key, end } = windowOf(isLater ? settlesAt : at)
  const id = newId()
  await request(scope, boardRefresh({ window: key }), {
    id,
    at,
    key,
    subjectId: id,
    correlationId,
    availableAt: end,
  })
}
