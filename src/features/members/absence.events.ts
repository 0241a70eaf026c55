import { z } from 'zod'
import { Temporal } from '../../core/clock.ts'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'
import type { Absence } from './absence.ts'

const day = z.iso.date()
const range = { from: day, to: day.nullable(), note: z.string().nullable() }

const absence = z.object({
  absenceId: id,
  userId: snowflake,
  ...range,
  createdBy: snowflake,
  createdAt: z.string(),
})

/** Of the events that say which turns became somebody else's by it. */
const moveIds = z.array(id)

/** Written by who goes away and by taking an end back, read by the board, the log and the rebuild. */
export const absenceBegun = defineEvent('absence.begun', 1, absence.extend({ moveIds }))

/**
 * Written when another range is added to one that it touches, and when that is taken back; read likewise. `joined`:
 * others that are part of it from now on; `parted`: those that stand by themselves again.
 */
export const absenceChanged = defineEvent(
  'absence.changed',
  1,
  z.object({
    absenceId: id,
    userId: snowflake,
    before: z.object(range),
    after: z.object(range),
    joined: z.array(absence),
    parted: z.array(absence),
    moveIds,
  }),
)

/**
 * Written at its end by the job, earlier by who is back, and by taking it back; read likewise. It says how it was.
 * `over`: as it was said; `back`: earlier, `last` was the last day; `withdrawn`: it was none.
 */
export const absenceEnded = defineEvent(
  'absence.ended',
  1,
  absence.extend({
    how: z.enum(['over', 'back', 'withdrawn']),
    last: day.nullable(),
    /** Of the turns that waited for somebody to be back, and are somebody's again. */
    moveIds: z.array(id).default([]),
  }),
)

/** What is told of one. */
export const absenceTold = (of: Absence) => ({
  absenceId: of.id,
  userId: of.userId,
  from: of.from,
  to: of.to,
  note: of.note,
  createdBy: of.createdBy,
  createdAt: of.createdAt.toString(),
})

/** And the same back. */
export const absenceFrom = ({
  absenceId,
  createdAt,
  ...told
}: z.output<typeof absence>): Absence => ({
  id: absenceId,
  userId: told.userId,
  from: told.from,
  to: told.to,
  note: told.note,
  createdBy: told.createdBy,
  createdAt: Temporal.Instant.from(createdAt),
  endedAt: null,
  version: 1,
})
