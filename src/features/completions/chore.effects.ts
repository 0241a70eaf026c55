import { z } from 'zod'
import { defineEffect } from '../../core/effect.ts'
import { id, snowflake } from '../../core/ids.ts'
import { lanes } from '../../core/lane.ts'

/** Asked for when a chore was done in a guild that wants to hear of it: one message in the guild's channel. */
export const completionAnnouncement = defineEffect(
  'chore.completion-announcement',
  lanes.normal,
  z.object({ occurrenceId: id, completionId: id }),
)

/** Tried in this order: the guild's channel, where it was said, and without the photo. */
export const PROOF_WAYS = ['channel', 'here', 'words'] as const

/**
 * Asked for when a photo came with what was done: one message with it in the guild's channel, or where it was said
 * (`hereId`) where the guild has none or the bot may not post pictures there.
 */
export const proofPost = defineEffect(
  'chore.proof-post',
  lanes.normal,
  z.object({
    occurrenceId: id,
    completionId: id,
    uploads: z.array(z.string()),
    hereId: snowflake.nullable(),
    way: z.enum(PROOF_WAYS),
  }),
)

/**
 * Asked for when what a message shows does not count as done any more: the message says so from then on, without the
 * photo.
 */
export const proofWithdrawal = defineEffect(
  'chore.proof-withdrawal',
  lanes.normal,
  z.object({
    channelId: snowflake,
    messageId: snowflake,
    /** Null: it was posted too late to tell of anything, and goes. */
    told: z.object({ choreId: id, completedBy: snowflake }).nullable(),
  }),
)
