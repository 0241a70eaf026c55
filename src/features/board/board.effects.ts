import { z } from 'zod'
import { defineEffect } from '../../core/effect.ts'
import { snowflake } from '../../core/ids.ts'
import { lanes } from '../../core/lane.ts'

/** Asked for when a guild wants a board, wants it elsewhere, each morning, and when it was lost: a new message for `replaces`. */
export const boardPost = defineEffect(
  'board.post',
  lanes.normal,
  z.object({ replaces: snowflake.nullable() }),
)

/** Asked for when something that the board shows has changed: the same message, drawn again. `window`: its key. */
export const boardRefresh = defineEffect(
  'board.refresh',
  lanes.normal,
  z.object({ window: z.string() }),
)

const message = z.object({ channelId: snowflake, messageId: snowflake })

/** Asked for when a board was posted. */
export const boardPin = defineEffect('board.pin', lanes.normal, message)

/** Asked for when a board is not the guild's any more. */
export const boardRemoval = defineEffect('board.removal', lanes.normal, message)
