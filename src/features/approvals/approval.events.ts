import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'
import { ABOUT, ASKED_OF } from '../model/index.ts'

const of = { choreId: id, occurrenceId: id, completionId: id }
const time = z.string()

/** Written by `askApproval`, read by the log and the rebuild: it counts once somebody agrees, or nobody says otherwise. */
export const approvalAsked = defineEvent(
  'approval.asked',
  1,
  z.object({ ...of, asks: z.enum(ASKED_OF) }),
)

/** Written by `approve` and by time, read likewise: it is done, whether that was asked or disputed. */
export const approvalGiven = defineEvent(
  'approval.given',
  1,
  z.object({ ...of, about: z.enum(ABOUT), givenBy: snowflake.nullable() }),
)

/** Written by `undoApproval`, read likewise: compensates one `approval.given`. */
export const approvalUndone = defineEvent(
  'approval.undone',
  1,
  z.object({
    ...of,
    about: z.enum(ABOUT),
    undoneBy: snowflake,
    /** Since when it is asked: from before, or where too little of that is left, anew. */
    askedAt: time,
  }),
)

/** Written by `decline`, after what takes its completion back, read likewise: it is not done. */
export const approvalDeclined = defineEvent(
  'approval.declined',
  1,
  z.object({
    ...of,
    about: z.enum(ABOUT),
    declinedBy: snowflake,
    /** Whose work it was. */
    completedBy: snowflake,
    /** Of who declined it; null: that of who disputed it stands. */
    reason: z.string().nullable(),
  }),
)

/** Written by `dispute`, read by who is asked about it, the log and the rebuild: somebody says that it is not done. */
export const completionDisputed = defineEvent(
  'approval.disputed',
  1,
  z.object({ ...of, disputedBy: snowflake, completedBy: snowflake, reason: z.string() }),
)

/** Written by `withdrawDispute`, read likewise: compensates one `approval.disputed`. */
export const disputeWithdrawn = defineEvent(
  'approval.dispute-withdrawn',
  1,
  z.object({ ...of, disputedBy: snowflake }),
)

/** Whatever is said of what was done: for the worker. */
export const APPROVAL_EVENTS = [
  approvalAsked,
  approvalGiven,
  approvalUndone,
  approvalDeclined,
  completionDisputed,
  disputeWithdrawn,
]
