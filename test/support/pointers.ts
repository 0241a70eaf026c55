import { onTestFinished } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { uuidV7 } from '../../src/core/ids/uuid-v7.ts'
import { lanes } from '../../src/core/lane.ts'
import type { Pointer } from '../../src/core/messaging/transport.ts'

const newId = uuidV7({ now: () => Temporal.Instant.from('2026-03-02T09:00:00Z') })

export const pointer = (over: Partial<Pointer> = {}): Pointer => ({
  guildId: '300000000000000001',
  id: newId(),
  kind: 'chore.completed',
  lane: lanes.normal,
  ...over,
})

export const pointers = (count: number, over?: Partial<Pointer>): readonly Pointer[] =>
  Array.from({ length: count }, () => pointer(over))

export const idsOf = (of: readonly Pointer[]) => of.map(({ id }) => id).toSorted()

/** Handles pointers as a runner does, but each only when the test says so or ends, unless it is open. */
export function runnerOfTest({ open }: { open: boolean }) {
  const handled: Pointer[] = []
  const held: (() => void)[] = []
  let inHandMost = 0
  const letGo = () => {
    for (const resolve of held.splice(0)) resolve()
  }
  onTestFinished(letGo)
  return {
    /** Everything that was handed over, in order. */
    handled,
    inHand: () => held.length,
    inHandMost: () => inHandMost,
    async handle(next: Pointer) {
      handled.push(next)
      if (open) return
      const { promise, resolve } = Promise.withResolvers<void>()
      held.push(resolve)
      inHandMost = Math.max(inHandMost, held.length)
      await promise
    },
    /** Is done with what it has in hand. */
    letGo,
  }
}
