import { expect, test } from 'vitest'
import { createWindow } from '../../src/core/resilience/window.ts'

test('a window lets so many through, says how long it stays shut, and opens again', () => {
  const take = createWindow(2, 1_000)
  const waits = [0, 300, 400, 999, 1_000, 1_001, 1_002].map((now) => take('a', now))
  expect(waits).toEqual([0, 0, 600, 1, 0, 0, 998])
  expect(take('b', 400)).toBe(0)
})

test('who came late in one generation is still counted in the next, and not after it', () => {
  const take = createWindow(1, 1_000)
  expect(['early', 'late', 'next'].map((key, n) => take(key, [0, 900, 1_000][n]))).toEqual([
    0, 0, 0,
  ])
  expect([take('late', 1_100), take('early', 1_100)]).toEqual([800, 0])
})

test('its memory is bounded: who comes after thousands of others is new again', () => {
  const take = createWindow(1, 1_000)
  take('a', 0)
  expect(take('a', 1)).toBe(999)
  for (let n = 0; n < 5_000; n += 1) take(`${n}`, 2)
  expect(take('a', 3)).toBe(0)
  expect(take('4999', 3)).toBe(999)
})
