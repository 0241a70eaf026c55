import { z } from 'zod'
import { defineEffect } from '../../core/effect.ts'
import { id } from '../../core/ids.ts'
import { lanes } from '../../core/lane.ts'

/** Asked for when a chore was done in a guild that wants to hear of it: one message in the guild's channel. */
export const completionAnnouncement = defineEffect(
  'chore.completion-announcement',
  lanes.normal,
  z.object({ occurrenceId: id, completionId: id }),
)
