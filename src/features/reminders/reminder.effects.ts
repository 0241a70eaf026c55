import { z } from 'zod'
import { defineEffect } from '../../core/effect.ts'
import { id } from '../../core/ids.ts'
import { lanes } from '../../core/lane.ts'

/** Asked for when the time of an occurrence has come: one message in the guild's channel. */
export const dueReminder = defineEffect(
  'reminder.due',
  lanes.normal,
  z.object({ occurrenceId: id }),
)

/** Asked for instead when that time is long past: one message for everything that is overdue. */
export const overdueReminder = defineEffect('reminder.overdue', lanes.normal, z.object({}))
