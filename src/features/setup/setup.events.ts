import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'
import { PACKS } from './packs.ts'

/** The settings that the form asks for. */
const asked = z.object({
  zone: z.string(),
  channelId: snowflake.nullable(),
  boardChannelId: snowflake.nullable(),
  closedChannelId: snowflake.nullable(),
  reminds: z.boolean(),
  announcesCompletions: z.boolean(),
  managerRoleId: snowflake.nullable(),
})
export type Asked = z.output<typeof asked>

/**
 * Written by `setUpGuild` after the settings and chores that it is about have told of themselves, read by who takes
 * it back. The rebuild needs nothing of it.
 */
export const guildSetUp = defineEvent(
  'guild.set-up',
  1,
  z.object({
    pack: z.enum(PACKS),
    added: z.array(z.object({ choreId: id, occurrenceId: id })),
    before: asked,
    after: asked,
  }),
)
