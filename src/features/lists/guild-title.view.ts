import type { Snowflake } from '../../core/ids.ts'
import { shorten } from '../../core/text.ts'
import { t } from './locales/index.ts'

/** Of what Discord allows: several names share one line. */
const NAME_LENGTH_MAX = 60

interface Titled {
  readonly guildId: Snowflake
  readonly guildName: string | undefined
  /** From 1, among the others; one that stands alone has none. */
  readonly number?: number
}

/** A server by its name, or by a link that shows which one it is. */
export function guildTitle(locale: string, { guildId, guildName, number }: Titled): string {
  if (guildName !== undefined)
    return t(locale, 'guild.named', { name: shorten(guildName, NAME_LENGTH_MAX) })
  if (number === undefined) return t(locale, 'guild.unnamed', { guildId })
  return t(locale, 'guild.numbered', { guildId, number })
}
