import { t } from './locales/index.ts'
import type { CompletedOccurrence } from './occurrence.ts'
import { approverOf } from './requirement.ts'
import { mentions } from './whose.ts'

/** Who said so, with whom it was done, what was written of it, and who has to agree. */
export function saidLines(locale: string, { chore, completion }: CompletedOccurrence) {
  const { recordedBy, helperIds, note } = completion
  const approver = approverOf(chore)
  return [
    ...(recordedBy ? [t(locale, 'done.saidBy', { userId: recordedBy })] : []),
    ...(helperIds.length > 0 ? [t(locale, 'done.helpers', { who: mentions(helperIds) })] : []),
    ...(note ? [t(locale, 'done.note', { note })] : []),
    ...(approver ? [t(locale, `done.awaits.${approver}`)] : []),
  ]
}
