import type { App } from '../../app.ts'
import { asUser } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { isSeenIn, seenIn } from './user-guild.repository.ts'

/** Who took part longer ago may have left the guild since: nobody tells a bot without a gateway. */
const SEEN_DAYS = 30
const GUILDS_MAX = 25
const STATEMENT_MS = 600

const limits = (signal: AbortSignal) => ({ readOnly: true, statementMs: STATEMENT_MS, signal })
const sinceOf = ({ clock }: Pick<App, 'clock'>) => clock.now().subtract({ hours: 24 * SEEN_DAYS })

interface Asking {
  readonly userId: Snowflake
  readonly signal: AbortSignal
}

/** Where a person takes part, for the bot's DM: the latest first, as many as can be looked through at once. */
export const guildsOf = (
  app: Pick<App, 'db' | 'clock'>,
  { userId, signal }: Asking,
): Promise<readonly Snowflake[]> =>
  asUser(
    app.db,
    userId,
    (scope) => seenIn(scope, { since: sinceOf(app), limit: GUILDS_MAX }),
    limits(signal),
  )

/** Whether a person takes part in this one. Asked from outside any guild: one that is made up gets no key by it. */
export const isKnownIn = (
  app: Pick<App, 'db' | 'clock'>,
  { userId, guildId, signal }: Asking & { readonly guildId: Snowflake },
): Promise<boolean> =>
  asUser(
    app.db,
    userId,
    (scope) => isSeenIn(scope, { guildId, since: sinceOf(app) }),
    limits(signal),
  )
