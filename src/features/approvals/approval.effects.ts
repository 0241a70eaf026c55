import { z } from 'zod'
import { defineEffect } from '../../core/effect.ts'
import { id } from '../../core/ids.ts'
import { lanes } from '../../core/lane.ts'
import { ABOUT } from '../model/index.ts'

/** Asked for when somebody has to answer: one message in the guild's channel, with the buttons for that. */
export const approvalRequest = defineEffect(
  'approval.request',
  lanes.normal,
  z.object({ completionId: id, occurrenceId: id, about: z.enum(ABOUT) }),
)

/** Asked for when it was not done, as others see it: one message that tells whose work it was why. */
export const declinedNotice = defineEffect(
  'approval.declined-notice',
  lanes.normal,
  z.object({
    completionId: id,
    occurrenceId: id,
    completedBy: z.string(),
    /** What was asked for by earlier builds does not name it. */
    choreId: id.optional(),
  }),
)
