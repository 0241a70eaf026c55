import type { Turn } from '../rotations/index.ts'

/** What becomes of a turn: somebody else's, or it stays; of what is always theirs alone, or late, they have to say it. */
export type Plan<O> =
  | { readonly kind: 'moves'; readonly occurrence: O; readonly turn: Turn }
  | { readonly kind: 'late'; readonly occurrence: O; readonly turn: Turn }
  | { readonly kind: 'alone' | 'before'; readonly occurrence: O }
