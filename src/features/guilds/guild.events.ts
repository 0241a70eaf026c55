import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { snowflake } from '../../core/ids.ts'

/**
 * Somebody added the bot to this guild. Written by the flow beside it, and read by nobody yet. Who
 * leaves is never told.
 */
export const applicationAuthorized = defineEvent(
  'application.authorized',
  1,
  z.object({ userId: snowflake, scopes: z.array(z.string()) }),
)

/** Written by `changeSettings` and by `closeChannel`, read by the history and the rebuild: how the guild lives from now on. */
export const settingsChanged = defineEvent(
  'guild.settings-changed',
  1,
  z.object({
    channelId: snowflake.nullable(),
    announcesCompletions: z.boolean(),
    reminds: z.boolean(),
  }),
)

/** Written once by the sweep that looks for it: Discord no longer lists this guild. Its data goes when nobody comes back. */
export const guildLeft = defineEvent('guild.left', 1, z.object({ firstMissedAt: z.string() }))
