import { vi } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'

/**
 * How many dates are put into a zone meanwhile: that is what a slot costs, on a busy machine and an idle one. A walk
 * over the years would show.
 */
export function conversionsOf(act: () => unknown): number {
  const spies = [
    vi.spyOn(Temporal.PlainDate.prototype, 'toZonedDateTime'),
    vi.spyOn(Temporal.PlainDateTime.prototype, 'toZonedDateTime'),
  ]
  try {
    act()
    return spies.reduce((sum, { mock }) => sum + mock.calls.length, 0)
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

/** Months of a season that count how often one of them is asked for: once for each date that is looked at. */
export function countingMonths(...of: readonly number[]) {
  let asked = 0
  const months = Object.assign([...of], {
    includes: (month: number) => {
      asked += 1
      return of.includes(month)
    },
  })
  return { months, asked: () => asked }
}
