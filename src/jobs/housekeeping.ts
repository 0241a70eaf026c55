import { prune } from '../core/outbox/prune.ts'
import { defineSweep } from './sweep.ts'

/** Discord repeats nothing after minutes; a day leaves room for whoever looks what happened. */
const ARRIVALS_HOURS = 24
const SETTLED_HOURS = 7 * 24

/** What was answered and what was done is kept for a while, and no longer. */
const pruneSweep = defineSweep({
  name: 'housekeeping.prune',
  everyMinutes: 10,
  // There is no place to go on from: it begins anew until there is nothing left to take away.
  readCursor: () => true,
  look: async () => true,
  async write(system, _, { clock }) {
    const now = clock.now()
    const { more } = await prune(system, {
      arrivedBefore: now.subtract({ hours: ARRIVALS_HOURS }),
      settledBefore: now.subtract({ hours: SETTLED_HOURS }),
    })
    return more || null
  },
})

export const housekeeping = { sweeps: [pruneSweep] }
