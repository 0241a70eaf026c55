import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'

/** Written by `joinMembers` and by who adds somebody, read by the history and the rebuild. Who is given a chore joins without it. */
export const memberJoined = defineEvent('member.joined', 1, z.object({ userId: snowflake }))

/** Written by `removeMember`, read like the other; with what was theirs, so that it can be taken back. */
export const memberRemoved = defineEvent(
  'member.removed',
  1,
  z.object({
    userId: snowflake,
    freedIds: z.array(id),
    /** The edits that took them away. */
    editIds: z.array(id).default([]),
  }),
)
