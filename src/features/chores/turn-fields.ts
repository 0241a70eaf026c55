import { z } from 'zod'
import { id, snowflake } from '../../core/ids.ts'
import { keptTurn, type Occurrence, type Whose } from '../model/index.ts'

// What events say of the turns of a chore.

const time = z.string()

/** Events from before a turn could be that of several do not name them. */
export const whoseFields = {
  sharedBy: z.array(snowflake).readonly().nullable().default(null),
  turn: keptTurn.nullable().default(null),
}

/** Where everybody does their own, whose row of turns it is in. Events from before do not name it: there was one. */
export const rowField = { forMember: snowflake.nullable().default(null) }

export const passedTurn = z.object({
  occurrenceId: id,
  slot: z.string(),
  dueAt: time,
  ...rowField,
})

export const openedTurn = passedTurn.extend({
  closesAt: time.nullable().default(null),
  /** Where it is not named, it is as the chore says. */
  assigneeId: snowflake.nullable().optional(),
  ...whoseFields,
})

/** Of a turn that passed. */
export const passedOf = ({ id: occurrenceId, slot, forMember, dueAt }: Occurrence) => ({
  occurrenceId,
  slot,
  forMember,
  dueAt: dueAt.toString(),
})

/** Whose it is, and no more. */
export const whoseIn = ({ assigneeId, sharedBy, turn }: Whose): Whose => ({
  assigneeId,
  sharedBy,
  turn,
})

const whose = z.object({ assigneeId: snowflake.nullable(), ...whoseFields })

/** Whether nothing about whose it is has changed: through their schema, since PostgreSQL keeps fields in its own order. */
export const isSameWhose = (a: unknown, b: unknown) =>
  JSON.stringify(whose.parse(a)) === JSON.stringify(whose.parse(b))

/** And of one that is open from now on. */
export const openedOf = (occurrence: Occurrence) => ({
  ...passedOf(occurrence),
  closesAt: occurrence.closesAt?.toString() ?? null,
  ...whoseIn(occurrence),
})
