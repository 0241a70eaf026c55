import { defineCustomId, mark } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

/** `mark`: of the effect that posted the message it stands on. */
export const snoozeId = defineCustomId('reminder.snooze', {
  occurrence: id,
  mark,
})
