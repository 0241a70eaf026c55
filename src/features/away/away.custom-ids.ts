import { z } from 'zod'
import { defineCustomId } from '../../core/custom-id.ts'
import { id, snowflake } from '../../core/ids.ts'

const day = z.iso.date()

/** Stands for «until they say so». */
export const NO_END = 'open'

/**
 * What becomes of what does not move by itself: it stays, or what is always theirs alone is offered to anyone, or what is
 * late already goes to somebody else too.
 */
export const BESIDES = ['keep', 'offer', 'late'] as const
export type Besides = (typeof BESIDES)[number]

/** Whoever confirms is asked again whether they may. */
export const confirmId = defineCustomId('away.confirm', {
  user: snowflake,
  from: day,
  to: z.union([day, z.literal(NO_END)]),
  besides: z.enum(BESIDES),
})

/** Who is away, and how to say so oneself. */
export const awayListId = defineCustomId('away.list', {})

export const cancelId = defineCustomId('away.cancel', {})

/** Takes back what the event of this id tells of. */
export const undoId = defineCustomId('away.undo', { event: id })

/** Of a turn that went to others: theirs again, as the event of this id tells of how their absence ended. */
export const takeBackId = defineCustomId('away.take-back', { event: id })

/** Takes that back in its turn. */
export const undoTakingBackId = defineCustomId('away.undo-taking-back', { event: id })
