import type { Id } from '../../core/ids.ts'

/** `ready`: somebody looks at what would come. `imported`: until that can be taken back no more. */
export const IMPORT_STATES = ['ready', 'importing', 'imported', 'undoing', 'undone'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** A chore with the turn that it began with, by which who takes it back sees whether somebody touched it since. */
export interface MadeChore {
  readonly choreId: Id
  readonly occurrenceId: Id
}

/** What came of one batch. */
export interface Made {
  readonly areas: readonly Id[]
  readonly chores: readonly MadeChore[]
}
