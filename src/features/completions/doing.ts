import type { Temporal } from '../../core/clock.ts'

/** When it was done, and when that is said, if it is later. */
export const timesOf = (doneAt: Temporal.Instant | undefined, now: Temporal.Instant) => ({
  at: doneAt ?? now,
  recordedAt: doneAt ? now : null,
})

interface Letting {
  readonly completing: 'everyone' | 'restricted'
}

/** Whether who says so may finish what is somebody else's: where the guild lets everyone, or managers alone. */
export const doerOf = ({ completing }: Letting, isManager: boolean) => ({
  helpsOthers: completing === 'everyone' || isManager,
  isManager,
})
