import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { AppError } from '../../src/core/errors.ts'
import { startLoop } from '../../src/jobs/loop.ts'
import { createSlots } from '../../src/jobs/slots.ts'
import { logOfTest } from '../support/log.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setup(run: () => Promise<boolean>) {
  const log = logOfTest()
  const rounds = vi.fn(run)
  const loop = startLoop({ name: 'test', everyMs: 250, log, run: rounds })
  onTestFinished(async () => {
    vi.useRealTimers()
    await loop.stop()
  })
  return { log, rounds, loop }
}

test('E23: a dependency that flaps every three seconds for five minutes is one line for each change, and is asked once a second', async () => {
  let up = true
  const flapping = setInterval(() => {
    up = !up
  }, 3_000)
  const { log, rounds } = setup(async () => {
    if (up) return false
    throw new AppError('db.unavailable', { retryable: true })
  })
  await vi.advanceTimersByTimeAsync(300_000)
  clearInterval(flapping)
  const lines = log.lines.map(({ message }) => message)
  expect(lines.length).toBeLessThanOrEqual(100)
  expect(lines.length).toBeGreaterThan(90)
  expect(new Set(lines)).toEqual(new Set(['loop fails', 'loop works again']))
  // Four times a second while it is there, once while it is not; give or take a fifth.
  expect(rounds.mock.calls.length).toBeLessThan(300 * 2.5 * 1.3)
})

test('what there is more of is done at once, and a stop waits for the round that runs', async () => {
  let left = 5
  const { rounds, loop } = setup(async () => {
    left -= 1
    await new Promise((resolve) => setTimeout(resolve, 10))
    return left > 0
  })
  await vi.advanceTimersByTimeAsync(60)
  expect(rounds).toHaveBeenCalledTimes(5)
  await vi.advanceTimersByTimeAsync(300)
  expect(rounds).toHaveBeenCalledTimes(6)
  const stopped = loop.stop()
  await vi.advanceTimersByTimeAsync(1_000)
  await stopped
  expect(rounds).toHaveBeenCalledTimes(6)
})

test('slots go in the order of asking, so that who needs all of them gets them too', async () => {
  const slots = createSlots(3)
  const order: string[] = []
  const take = async (name: string, count: number) => {
    const leave = await slots.take(count)
    order.push(name)
    return leave
  }
  const [a, b] = await Promise.all([take('a', 1), take('b', 1)])
  const all = take('all', 3)
  const late = take('late', 1)
  await vi.advanceTimersByTimeAsync(1)
  expect(order).toEqual(['a', 'b'])
  a()
  a() // given back once, however often it is said
  await vi.advanceTimersByTimeAsync(1)
  expect(order).toEqual(['a', 'b'])
  b()
  const leave = await all
  expect(order).toEqual(['a', 'b', 'all'])
  leave()
  await late
  expect(order).toEqual(['a', 'b', 'all', 'late'])
})
