import type { App } from '../../app.ts'
import type { Snowflake } from '../../core/ids.ts'
import { isForEveryone } from '../cards/index.ts'
import { readSettings } from '../guilds/index.ts'

interface Presser {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly locale: string
}

/** In which language a card is drawn again: what stands there for everyone stays in the guild's, whoever presses. */
export async function languageAt(
  app: Pick<App, 'db'>,
  { guildId, guildLocale, locale }: Presser,
  place: string,
): Promise<string> {
  if (!isForEveryone(place)) return locale
  return (await readSettings(app, { guildId, guildLocale })).locale
}
