import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { request } from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { chores } from '../chores/index.ts'
import type { FormatName } from './exported.ts'
import { choresExport } from './transfer.effects.ts'

/** Discord takes the answer for 15 minutes. */
export const WORTH_MINUTES = 14
/** «Is thinking…» has to arrive before what takes its place. */
export const LEAD_SECONDS = 2

export interface RequestExport {
  readonly guildId: Snowflake
  readonly interactionId: Snowflake
  readonly token: string
  readonly locale: string
  readonly format: FormatName
}

export type ExportRefusal = Refusal<'export.nothing', Record<never, never>>

/** Has the worker write the file: it may be larger than what an answer holds. */
export function requestExport(
  { db, clock, newId }: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, interactionId, token, locale, format }: RequestExport,
): Promise<Result<undefined, ExportRefusal>> {
  return inGuild(db, guildId, async (scope) => {
    if ((await chores.names(scope)).length === 0) return refuse('export.nothing', {})
    const id = newId()
    const at = clock.now()
    await request(scope, choresExport({ format, token, locale }), {
      id,
      at,
      key: interactionId,
      subjectId: id,
      correlationId: interactionId,
      availableAt: at.add({ seconds: LEAD_SECONDS }),
      expiresAt: at.add({ minutes: WORTH_MINUTES }),
    })
    return ok(undefined)
  })
}
