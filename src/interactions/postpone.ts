import { z } from 'zod'
import type { App } from '../app.ts'
import { inGuild } from '../core/db/scope.ts'
import { defineEffect } from '../core/effect.ts'
import { AppError } from '../core/errors.ts'
import type { Snowflake } from '../core/ids.ts'
import { lanes } from '../core/lane.ts'
import { request } from '../core/outbox/outbox.ts'
import { thinking } from './response.ts'

/** Discord takes an answer for 15 minutes. */
const WORTH_MINUTES = 14
/** The answer that says so has to arrive before what replaces it. */
const LEAD_SECONDS = 2
/** What is left of the two seconds. */
const PATIENCE_MS = 350

/** Asked for by the http process, carried out by the worker: the interaction, as it was signed. */
export const lateAnswer = defineEffect(
  'interaction.late-answer',
  lanes.interactive,
  z.object({ interaction: z.string() }),
)

/** «ChoresTree is thinking…», for the member alone; the answer takes its place. */
const THINKING = JSON.stringify(thinking())

interface Postponed {
  readonly interactionId: Snowflake
  readonly guildId: Snowflake
  readonly raw: Buffer
}

/**
 * Whether PostgreSQL itself said that it took too long, as behind somebody's lock, or may have committed: then the
 * same, a little later, may well succeed. What only our own deadline ended would end there again.
 */
function mayPostpone(error: unknown): boolean {
  if (!(error instanceof AppError)) return false
  if (error.code === 'db.uncertain') return true
  const { cause } = error
  return error.code === 'db.timeout' && cause instanceof Error && cause.name === 'PostgresError'
}

/**
 * Hands the interaction to the worker, which answers it once: the inbox knows what was committed after all.
 * Undefined when that cannot be kept either, and the member has to be told to try again.
 */
export async function postpone(
  app: App,
  error: unknown,
  { interactionId, guildId, raw }: Postponed,
): Promise<string | undefined> {
  if (!mayPostpone(error)) return undefined
  const id = app.newId()
  const at = app.clock.now()
  const expiresAt = at.add({ minutes: WORTH_MINUTES })
  const what = lateAnswer({ interaction: raw.toString('utf8') })
  try {
    await inGuild(
      app.db,
      guildId,
      (scope) =>
        request(scope, what, {
          id,
          at,
          key: interactionId,
          subjectId: id,
          correlationId: interactionId,
          availableAt: at.add({ seconds: LEAD_SECONDS }),
          expiresAt,
        }),
      { statementMs: PATIENCE_MS, lockMs: PATIENCE_MS, signal: AbortSignal.timeout(PATIENCE_MS) },
    )
    return THINKING
  } catch (cause) {
    app.log.warn(
      { interaction: interactionId, guild: guildId, error: cause },
      'interaction not postponed',
    )
    return undefined
  }
}
