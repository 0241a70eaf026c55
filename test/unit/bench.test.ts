import { describe, expect, test } from 'vitest'
import { judge } from '../bench/budget.ts'
import { mixedQuestions, supplyOf } from '../bench/mix.ts'
import { latenciesOf, percentile, spreadOf } from '../bench/statistics.ts'
import { tableOf } from '../bench/table.ts'
import { anId } from '../support/build.ts'

const hundred = Array.from({ length: 100 }, (_, n) => n + 1)

describe('percentiles', () => {
  test('99 of 100 do not exceed the 99th', () => {
    expect(percentile(hundred, 0.99)).toBe(99)
    expect(percentile(hundred, 0)).toBe(1)
    expect(percentile(hundred, 1)).toBe(100)
    expect(percentile([7], 0.99)).toBe(7)
  })

  test('latencies are sorted as numbers before they are counted', () => {
    expect(latenciesOf([10, 9, 100, 1])).toEqual({ p50: 9, p99: 100, max: 100 })
  })
})

describe('the spread of rounds', () => {
  test('the median of an even number lies between the middle two', () => {
    expect(spreadOf([1, 10, 2, 4]).median).toBe(3)
    expect(spreadOf([5, 1, 3]).median).toBe(3)
  })

  test('one wild round does not make the others noisy', () => {
    const { noise, min, max } = spreadOf([10, 10, 11, 11, 12, 12, 500])
    expect(noise).toBe(1)
    expect([min, max]).toEqual([10, 500])
  })

  test('one value has no noise', () => {
    expect(spreadOf([42])).toEqual({ median: 42, min: 42, max: 42, noise: 0 })
  })
})

describe('a budget', () => {
  const row = { name: 'a row', unit: 'ratio' } as const

  test('is kept at its very value, from both sides', () => {
    expect(judge({ ...row, values: [0.9], atLeast: 0.9 }).verdict).toBe('kept')
    expect(judge({ ...row, values: [0.6], atMost: 0.6 }).verdict).toBe('kept')
  })

  test('is missed only by more than the noise of its own run', () => {
    const rounds = [0.85, 0.87, 0.89, 0.91, 0.93]
    expect(judge({ ...row, values: rounds, atLeast: 0.9 }).verdict).toBe('within noise')
    expect(judge({ ...row, values: rounds, atLeast: 0.95 }).verdict).toBe('missed')
    expect(judge({ ...row, values: [0.61, 0.62], atMost: 0.6 }).verdict).toBe('missed')
  })

  test('that is none only informs', () => {
    expect(judge({ ...row, values: [1] }).verdict).toBe('informs')
  })
})

test('the table shows value, spread, target and verdict in columns', () => {
  const table = tableOf([
    judge({ name: 'PING', unit: 'ratio', values: [0.95, 0.91, 0.93], atLeast: 0.9 }),
    judge({ name: 'memory', unit: 'MB', values: [101], atMost: 100, goal: 90, note: 'peak' }),
  ])
  const lines = table.split('\n')
  expect(lines[1]).toMatch(/^PING +0\.93 +0\.91 – 0\.95 +± 0\.02 +≥ 0\.90 +kept$/)
  expect(lines[2]).toMatch(/^memory +101\.0 MB +≤ 100\.0 \(goal 90\.0\) MB +missed +peak$/)
})

describe('the mixed load', () => {
  const open = hundred.map((n) => ({
    guildId: `1${String(n).padStart(17, '0')}`,
    choreId: anId(n),
    id: anId(1000 + n),
  }))

  test('presses each Done once, and takes back only what was done well before', () => {
    const mixed = mixedQuestions(400, { open, supply: supplyOf(open) })
    const doneAt = new Map<string, number>()
    for (const [at, { kind, occurrenceId, userId }] of mixed.entries()) {
      const key = `${occurrenceId} ${userId}`
      if (kind === 'undo') expect(at - (doneAt.get(key) ?? at)).toBeGreaterThanOrEqual(60)
      if (kind !== 'done') continue
      expect(doneAt.has(key)).toBe(false)
      doneAt.set(key, at)
    }
    expect(mixed.filter(({ kind }) => kind === 'undo').length).toBeGreaterThan(5)
    expect(mixed.filter(({ kind }) => kind === 'chores').length).toBeGreaterThan(100)
  })

  test('says so when everything seeded is done', () => {
    const supply = supplyOf(open.slice(0, 1))
    supply.take()
    expect(() => supply.take()).toThrow('seed more')
  })
})
