import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepSmall } from '../../src/core/resilience/keep-small.ts'

const MEGABYTE = 1024 * 1024

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a heap that has grown by 3 MB since it was smallest is collected, and only then', () => {
  let used = 20
  let collected = 0
  const collect = () => {
    collected += 1
    used = 18
  }
  const timer = keepSmall({ usedBytes: () => used * MEGABYTE, collect })
  const afterALook = (now: number) => {
    used = now
    vi.advanceTimersByTime(500)
    return collected
  }
  expect([20, 22, 23, 19, 20, 21].map(afterALook)).toEqual([0, 0, 1, 1, 1, 2])
  clearInterval(timer)
})

test('without a stand-in it looks at the heap of this very process', () => {
  const timer = keepSmall()
  expect(() => vi.advanceTimersByTime(3_000)).not.toThrow()
  clearInterval(timer)
})
