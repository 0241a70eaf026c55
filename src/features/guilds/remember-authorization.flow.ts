import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import { applicationAuthorized } from './guild.events.ts'

export interface Authorization {
  readonly guildId: Snowflake
  readonly userId: Snowflake
  readonly scopes: readonly string[]
}

/** Keeps who brought the bot here, and what it was allowed to do. */
export const rememberAuthorization = (
  { db, clock, newId }: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, userId, scopes }: Authorization,
): Promise<void> =>
  inGuild(db, guildId, async (scope) => {
    const event = applicationAuthorized({ userId, scopes: [...scopes] })
    const meta = { id: newId(), at: clock.now(), streamId: guildId, actorId: userId }
    await announce(scope, event, { ...meta, correlationId: null })
  })
