import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import { type Announcement, announce } from '../../core/outbox/outbox.ts'
import { areas } from '../chores/index.ts'
import { AREAS_MAX } from '../model/index.ts'
import type { areaAdded } from './area.events.ts'

/**
 * Tells of an area that this transaction added. Whoever announces is alone in its guild until it commits, so no other
 * area comes between this count and that; a conflict where there was room for fewer than came at once.
 */
export async function announceArea(
  scope: GuildScope,
  event: ReturnType<typeof areaAdded>,
  origin: Announcement,
) {
  await announce(scope, event, origin)
  if ((await areas.count(scope)) > AREAS_MAX) throw new AppError('db.conflict', { retryable: true })
}
