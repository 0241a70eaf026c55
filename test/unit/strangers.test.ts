import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStrangers } from '../../src/core/http/strangers.ts'

const BUDGET = 1_500
const heard = { ok: true }
const refused = { ok: false }

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

test('A38: a flood of made-up signatures is verified up to a budget, and who signed before is always heard', () => {
  const { hear } = createStrangers()
  expect(hear('discord', () => heard)).toBe(heard)
  const verify = vi.fn(() => refused)
  for (let n = 0; n < 5_000; n += 1) hear(`stranger ${n % 50}`, verify)
  expect(verify).toHaveBeenCalledTimes(BUDGET - 1)
  expect(hear('discord', () => heard)).toBe(heard)
  expect(hear('new address of Discord', () => heard)).toBeUndefined()

  vi.advanceTimersByTime(1_001)
  expect(hear('new address of Discord', () => heard)).toBe(heard)
  for (let n = 0; n < 5_000; n += 1) hear('stranger', verify)
  expect(hear('new address of Discord', () => heard)).toBe(heard)
  expect(hear('discord', () => refused)).toBe(refused)
})
