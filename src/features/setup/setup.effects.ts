import { z } from 'zod'
import { defineEffect } from '../../core/effect.ts'
import { snowflake } from '../../core/ids.ts'
import { lanes } from '../../core/lane.ts'

/** Asked for when somebody added the bot: one message where the guild reads what Discord itself has to say. */
export const welcome = defineEffect(
  'setup.welcome',
  lanes.normal,
  z.object({ channelId: snowflake }),
)
