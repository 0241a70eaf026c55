import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { request } from '../../core/outbox/outbox.ts'
import { boardPost } from './board.effects.ts'

interface Wanted {
  /** The message whose place it takes; null where there is none. */
  readonly replaces: Snowflake | null
  /** Whoever asks for the same cause asks for the same message. */
  readonly cause: string
  readonly correlationId: string | null
  readonly expiresAt?: Temporal.Instant
}

/**
 * Has the board posted as a new message. Two that shall take the same place may be on their way at once, for two
 * causes: the second finds the place taken, or is taken away again.
 */
export async function requestPost(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { replaces, cause, correlationId, ...more }: Wanted,
) {
  const id = newId()
  await request(scope, boardPost({ replaces }), {
    id,
    at: clock.now(),
    key: `${replaces ?? 'none'} ${cause}`,
    subjectId: id,
    correlationId,
    ...more,
  })
}
