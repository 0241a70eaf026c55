import type { App } from '../../app.ts'
import type { Snowflake } from '../../core/ids.ts'
import { readSettings } from '../guilds/index.ts'

interface At {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly locale: string
  readonly messagePrivate?: boolean
}

/** What the message is written in that is answered: for everyone it is the guild's, else one's own. */
export const languageAt = async (
  app: Parameters<typeof readSettings>[0] & Pick<App, 'db'>,
  { guildId, guildLocale, locale, messagePrivate }: At,
) => (messagePrivate ? locale : (await readSettings(app, { guildId, guildLocale })).locale)
