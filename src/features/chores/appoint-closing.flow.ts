import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { schedule } from '../../core/outbox/schedule.ts'
import { type Occurrence, opensToAllAt } from '../model/index.ts'

/** In rows. */
export const CLOSE = 'occurrence.close'
export const OPEN_TO_ALL = 'occurrence.open-to-all'

/**
 * Wherever an occurrence comes to be, opens again or moves: when its time is over, it is asked whether it still is; and
 * late as it may be, whether it is somebody's by then.
 */
export async function appointClosing(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  occurrence: Occurrence,
  correlationId: string | null,
) {
  const { id, closesAt, version } = occurrence
  const ofIt = { subjectId: id, at: clock.now(), correlationId }
  if (closesAt)
    await schedule(scope, {
      ...ofIt,
      id: newId(),
      kind: CLOSE,
      key: `${id} ${closesAt}`,
      dueAt: closesAt,
    })
  const opensAt = opensToAllAt(occurrence)
  // What opens again after that moment is asked again.
  if (opensAt)
    await schedule(scope, {
      ...ofIt,
      id: newId(),
      kind: OPEN_TO_ALL,
      key: `${id} ${opensAt} ${version}`,
      dueAt: opensAt,
    })
}
