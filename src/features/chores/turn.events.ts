import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'
import { keptTurn, type Occurrence } from '../model/index.ts'
import { openedTurn, passedTurn, whoseFields } from './turn-fields.ts'

const time = z.string()

const closesAt = time.nullable()

/** When a turn is due, and what became of that. */
const due = z.object({ dueAt: time, postponedFrom: time.nullable(), closesAt })

export const dueOf = ({ dueAt, postponedFrom, closesAt }: Occurrence) => ({
  dueAt: dueAt.toString(),
  postponedFrom: postponedFrom?.toString() ?? null,
  closesAt: closesAt?.toString() ?? null,
})

/**
 * Written by `skipChore`, read by reminders, the board, the history and the rebuild: the turn that nobody has to
 * do, those that passed while it was open and are covered, and the one that is open from now on.
 */
export const choreSkipped = defineEvent(
  'chore.skipped',
  1,
  z.object({
    choreId: id,
    occurrenceId: id,
    skippedBy: snowflake,
    reason: z.string().nullable(),
    assigneeId: snowflake.nullable(),
    /** The latest of those that passed while this one was open; how many in all, up to a year of days. */
    covered: z.array(passedTurn),
    coveredCount: z.int(),
    next: openedTurn,
  }),
)

/** Written by `undoSkip`, read likewise: compensates one `chore.skipped`, and takes away what that brought. */
export const skipUndone = defineEvent(
  'chore.skip-undone',
  1,
  z.object({
    choreId: id,
    occurrenceId: id,
    undoneBy: snowflake,
    /** Of the event that it compensates. */
    skipId: id,
    /** The next one, and those that it had covered. */
    removedIds: z.array(id),
    closesAt,
  }),
)

/** Written by `postponeChore`, read likewise: one turn is due later; those that it reaches are merged into it. */
export const chorePostponed = defineEvent(
  'chore.postponed',
  1,
  z.object({
    choreId: id,
    occurrenceId: id,
    postponedBy: snowflake,
    before: due,
    after: due,
    merged: z.array(passedTurn),
  }),
)

/** Written by `undoPostponement`, read likewise: compensates one `chore.postponed`, and takes away what that merged. */
export const postponementUndone = defineEvent(
  'chore.postponement-undone',
  1,
  z.object({
    choreId: id,
    occurrenceId: id,
    undoneBy: snowflake,
    /** Of the event that it compensates. */
    postponementId: id,
    before: due,
    after: due,
    removedIds: z.array(id),
  }),
)

/** Written by `openToAll`, read by the board, the log and the rebuild: late as it is, the turn is anyone's from now on. */
export const choreOpenedToAll = defineEvent(
  'chore.opened-to-all',
  1,
  z.object({
    choreId: id,
    occurrenceId: id,
    /** Whose it was. */
    assigneeId: snowflake.nullable(),
    sharedBy: whoseFields.sharedBy,
    /** As it stands since. Events from before do not say so: it stood as it did. */
    turn: keptTurn.nullable().optional(),
  }),
)
