import { eq } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { guilds } from './guild.table.ts'
import { defaultsFor, type GuildSettings } from './guild.ts'

/** The guild's own settings, or the defaults for its language while nobody has set it up. */
export async function settings(
  { tx, guildId }: GuildScope,
  guildLocale: string,
): Promise<GuildSettings> {
  const { zone, locale } = guilds
  const [found] = await tx.select({ zone, locale }).from(guilds).where(eq(guilds.guildId, guildId))
  return found ?? defaultsFor(guildLocale)
}

/** Keeps the settings that a guild starts with: later changes of the defaults do not move its clock. */
export async function start(
  { tx, guildId }: GuildScope,
  settings: GuildSettings,
  at: Temporal.Instant,
) {
  await tx
    .insert(guilds)
    .values({ guildId, ...settings, createdAt: at })
    .onConflictDoNothing()
}
