import type { Id } from '../../core/ids.ts'

/** `ready`: somebody looks at what would come. `imported`: until that can be taken back no more. */
export const IMPORT_STATES = ['ready', 'importing', 'imported', 'undoing', 'undone'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

export interface MadeChore {
  readonly choreId: Id
}

/** What came of one batch. */
export interface Made {
  readonly areas: readonly Id[]
  readonly chores: readonly MadeChore[]
}
