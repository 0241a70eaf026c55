import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { schedule } from '../../core/outbox/schedule.ts'
import type { Pause } from './pause.ts'

/** In rows. */
export const PAUSE_END = 'guild.pause-end'

/** Wherever a pause gets an end: then it is asked whether it still is its end. */
export async function appointPauseEnd(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { pausedUntil }: Pause,
  correlationId: string | null,
) {
  if (!pausedUntil) return
  const id = newId()
  await schedule(scope, {
    id,
    kind: PAUSE_END,
    key: `${pausedUntil} ${id}`,
    subjectId: id,
    dueAt: pausedUntil,
    at: clock.now(),
    correlationId,
  })
}
