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
