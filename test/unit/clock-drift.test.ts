import { afterEach, expect, test, vi } from 'vitest'
import { createClockDrift } from '../../src/core/http/clock-drift.ts'
import { logOfTest } from '../support/log.ts'

afterEach(() => void vi.useRealTimers())

test('D13: a replay that alternates with real requests is one line a minute, and the end is told', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const log = logOfTest()
  const reported: number[] = []
  const drift = createClockDrift({ log, report: (seconds) => void reported.push(seconds) })
  const levels = () => log.lines.map(({ level }) => level)
  for (let i = 0; i < 100; i += 1) {
    drift.observe(200)
    drift.observe(0)
  }
  expect(levels()).toEqual(['warn'])
  expect([reported.length, drift.isOff()]).toEqual([200, false])
  vi.advanceTimersByTime(59_999)
  drift.observe(0)
  expect(levels()).toEqual(['warn'])
  vi.advanceTimersByTime(1)
  drift.observe(0)
  drift.observe(200)
  drift.observe(0)
  expect(levels()).toEqual(['warn', 'info'])
  vi.advanceTimersByTime(60_000)
  drift.observe(0)
  drift.observe(-31)
  expect(levels()).toEqual(['warn', 'info', 'warn'])
})
