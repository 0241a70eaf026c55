import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { request } from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { IMPORT_BYTES_MAX } from './file-text.ts'
import { LEAD_SECONDS, WORTH_MINUTES } from './request-export.flow.ts'
import { importTrial } from './transfer.effects.ts'

export interface RequestImport {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly interactionId: Snowflake
  readonly userId: Snowflake
  readonly token: string
  readonly locale: string
  readonly file: { readonly url: string; readonly bytes: number }
}

export const tooLarge = () => refuse('file.size', { count: IMPORT_BYTES_MAX / 1_000_000 })

export type SizeRefusal = Refusal<'file.size', { readonly count: number }>

/** Has the worker fetch the file and say what would come of it: nothing is imported by that. */
export function requestImport(
  { db, clock, newId }: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, guildLocale, interactionId, userId: by, token, locale, file }: RequestImport,
): Promise<Result<undefined, SizeRefusal>> {
  return inGuild(db, guildId, async (scope) => {
    if (file.bytes > IMPORT_BYTES_MAX) return tooLarge()
    const importId = newId()
    const at = clock.now()
    const effect = importTrial({ importId, by, url: file.url, token, locale, guildLocale })
    await request(scope, effect, {
      id: newId(),
      at,
      key: interactionId,
      subjectId: importId,
      correlationId: interactionId,
      availableAt: at.add({ seconds: LEAD_SECONDS }),
      expiresAt: at.add({ minutes: WORTH_MINUTES }),
    })
    return ok(undefined)
  })
}
