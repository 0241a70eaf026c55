import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { snowflake } from '../../core/ids.ts'
import { POLICIES } from './guild.ts'

/**
 * Somebody added the bot to this guild. Written by the flow beside it, read by who welcomes them. Who leaves is
 * never told. `systemChannelId`: where the guild reads what Discord itself has to say.
 */
export const applicationAuthorized = defineEvent(
  'application.authorized',
  1,
  z.object({
    userId: snowflake,
    scopes: z.array(z.string()),
    systemChannelId: snowflake.nullable().default(null),
    /** What the guild starts with, unless it has settings already. */
    home: z.object({ zone: z.string(), locale: z.string() }).optional(),
  }),
)

/** Settings that events from before they existed do not name: those were as they are without a choice. */
const later = z
  .object({
    zone: z.string(),
    locale: z.string(),
    closedChannelId: snowflake.nullable(),
    boardChannelId: snowflake.nullable(),
    managerRoleId: snowflake.nullable(),
    dayStartMinutes: z.int(),
    quietFromMinutes: z.int().nullable(),
    quietUntilMinutes: z.int().nullable(),
    adding: z.enum(POLICIES),
    completing: z.enum(POLICIES),
    pausedFrom: z.string().nullable(),
    pausedUntil: z.string().nullable(),
  })
  .partial()

const settings = z.object({
  channelId: snowflake.nullable(),
  announcesCompletions: z.boolean(),
  reminds: z.boolean(),
  ...later.shape,
})

/**
 * Written by `changeSettings` and by `closeChannel`, read by the board, by chores when the zone changed, by the
 * history and the rebuild: how the guild lives from now on, all of it; and of what changed, how it was before.
 */
export const settingsChanged = defineEvent(
  'guild.settings-changed',
  1,
  settings.extend({ before: settings.partial().default({}) }),
)

/** Written once by the sweep that looks for it: Discord no longer lists this guild. Its data goes when nobody comes back. */
export const guildLeft = defineEvent('guild.left', 1, z.object({ firstMissedAt: z.string() }))
