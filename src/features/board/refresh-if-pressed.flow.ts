import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { announcedSince } from '../../core/outbox/outbox.ts'
import { choreCompleted, completionUndone } from '../chores/index.ts'
import { ANSWER_SECONDS } from './coalesce.ts'
import { requestRefresh } from './request-refresh.flow.ts'

const PRESSED = [choreCompleted.type, completionUndone.type]

/**
 * Whoever pressed the board a moment ago gets a drawing that may still be on its way, and may arrive on top of the
 * one that is made now: then that one is made again. Who presses from now on sees by its number that there was one.
 */
export async function refreshIfPressed(scope: GuildScope, app: Pick<App, 'clock' | 'newId'>) {
  const at = app.clock.now()
  const since = at.subtract({ seconds: ANSWER_SECONDS })
  if (!(await announcedSince(scope, PRESSED, since))) return
  const settlesAt = at.add({ seconds: ANSWER_SECONDS })
  await requestRefresh(scope, app, { correlationId: null, settlesAt })
}
