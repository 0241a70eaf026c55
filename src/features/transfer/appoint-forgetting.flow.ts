import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { schedule } from '../../core/outbox/schedule.ts'

/** In rows. */
export const FORGET = 'transfer.forget'
/** As long as it can be imported, and taken back. */
const KEPT_HOURS = 24

export async function appointForgetting(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { id: subjectId, correlationId }: { readonly id: Id; readonly correlationId: string | null },
) {
  const at = clock.now()
  const dueAt = at.add({ hours: KEPT_HOURS })
  const key = `${subjectId} ${dueAt}`
  await schedule(scope, { id: newId(), kind: FORGET, key, subjectId, dueAt, at, correlationId })
}
