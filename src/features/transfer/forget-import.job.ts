import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { schedule } from '../../core/outbox/schedule.ts'
import { defineJob } from '../../jobs/job.ts'
import * as imports from './import.repository.ts'

/** In rows. */
const FORGET = 'transfer.forget'
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

/** What somebody uploaded is kept no longer than needed; what is in the middle of something has one day more. */
export const forgetJob = defineJob({
  kind: FORGET,

  async fire(scope, { subjectId: id, correlationId }, app) {
    const found = await imports.find(scope, id)
    if (!found) return false
    const isRunning = found.state === 'importing' || found.state === 'undoing'
    if (isRunning) await appointForgetting(scope, app, { id, correlationId })
    else await imports.drop(scope, id)
    return true
  },
})
