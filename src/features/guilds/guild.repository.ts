import { eq, getTableColumns, sql } from 'drizzle-orm'
import { Temporal } from '../../core/clock.ts'
import { compile, type Given, type Paper } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { guilds } from './guild.table.ts'
import { defaultsFor, type GuildSettings, NAME_FIELD } from './guild.ts'

const SETTINGS = { name: 'settings', follows: 'settings' } as const

const select = (on: Paper, given: Given<{ guildId: Snowflake }>) => {
  const { guildId: _, name, createdAt, version, ...settings } = getTableColumns(guilds)
  return on
    .select(settings)
    .from(guilds)
    .where(eq(guilds.guildId, given('guildId')))
}

const ofGuild = compile<{ guildId: Snowflake }>()(select)
const heldOf = compile<{ guildId: Snowflake }>()((on, given) => select(on, given).for('update'))

/** What a transaction itself has saved: no cache knows that before it commits. */
const savedIn = new WeakMap<GuildScope['tx'], GuildSettings>()

/** The guild's own settings, or the defaults for its language while nobody has set it up. */
export async function settings(
  { tx, guildId, cached }: GuildScope,
  /** Of whoever asks; the worker asks only where somebody started the guild's settings before. */
  guildLocale = 'en-US',
): Promise<GuildSettings> {
  const saved = savedIn.get(tx)
  if (saved) return saved
  const found = await cached(SETTINGS, async () => (await ofGuild(tx, { guildId }))[0] ?? null)
  return found ? revived(found) : defaultsFor(guildLocale)
}

/** What was kept as JSON has times as text. */
const revived = ({ pausedFrom, pausedUntil, ...settings }: GuildSettings): GuildSettings => ({
  ...settings,
  pausedFrom: pausedFrom && Temporal.Instant.from(pausedFrom),
  pausedUntil: pausedUntil && Temporal.Instant.from(pausedUntil),
})

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

/** The settings as they are, held until they are replaced: whoever else changes them comes after. */
export async function hold(
  scope: GuildScope,
  guildLocale: string,
  at: Temporal.Instant,
): Promise<GuildSettings> {
  await start(scope, defaultsFor(guildLocale), at)
  const [found] = await heldOf(scope.tx, { guildId: scope.guildId })
  return found ?? defaultsFor(guildLocale)
}

/** Replaces the settings; every replica sees them with its next look, by the version. */
export async function save(
  { tx, guildId }: GuildScope,
  settings: GuildSettings,
  at: Temporal.Instant,
) {
  await tx
    .insert(guilds)
    .values({ guildId, ...settings, createdAt: at })
    .onConflictDoUpdate({
      target: guilds.guildId,
      set: { ...settings, version: sql`${guilds.version} + 1` },
    })
  savedIn.set(tx, settings)
}

/** What Discord calls the server; undefined until it told. Settings know nothing of it, so their version stays. */
export async function nameOf({ tx, guildId, vault }: GuildScope): Promise<string | undefined> {
  const [row] = await tx
    .select({ name: guilds.name })
    .from(guilds)
    .where(eq(guilds.guildId, guildId))
  return row?.name ? vault.open(NAME_FIELD, row.name) : undefined
}

/** Only where the guild's settings were started. */
export async function rememberName({ tx, guildId, vault }: GuildScope, name: string) {
  await tx
    .update(guilds)
    .set({ name: vault.seal(NAME_FIELD, name) })
    .where(eq(guilds.guildId, guildId))
}
