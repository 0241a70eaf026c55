import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'
import { scheduleSchema } from '../recurrence/index.ts'
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

/** As it was added, so that who takes it back sees whether somebody has touched it since. */
const addedChore = z.object({
  choreId: id,
  occurrenceId: id,
  name: z.string(),
  schedule: scheduleSchema,
  slot: z.string(),
})
export type AddedChore = z.output<typeof addedChore>

/**
 * Written by `setUpGuild` after the settings and chores that it is about have told of themselves, read by who takes
 * it back. The rebuild needs nothing of it.
 */
export const guildSetUp = defineEvent(
  'guild.set-up',
  1,
  z.object({
    pack: z.enum(PACKS),
    added: z.array(addedChore),
    before: asked,
    after: asked,
  }),
)
