import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { fairnessChart } from '../simulate/chart.ts'
import { spreads } from '../simulate/spread.ts'
import { worldOf } from '../simulate/world.ts'
import { playYear } from '../simulate/year.ts'
import { dice } from '../support/dice.ts'

const RUNS = 10_000
const WINDOW_DAYS = 28

/** How far from the mean the furthest is, in turns of that chore for a window of 28 days. */
function furthest(seed: number): number {
  const roll = dice(seed)
  const effort = 1 + roll(5)
  const world = worldOf('leastLoaded', 2 + roll(3), seed)
  const perDay = playYear(world, [{ name: 'one', effort, every: 14, from: roll(14) }])
  const mean = perDay.reduce((sum, one) => sum + one, 0) / perDay.length
  return Math.max(...perDay.map((one) => (Math.abs(one - mean) * WINDOW_DAYS) / effort))
}

test('10,000 years of «least loaded», with absences, helpers, passes, newcomers and leavers: nobody’s load in a window is a turn away from the mean', () => {
  const far = Array.from({ length: RUNS }, (_, n) => furthest(n + 1)).filter((one) => !(one < 1))
  expect(far).toEqual([])
}, 120_000)

test('the chart of the README is what the command draws', async () => {
  const kept = new URL('../../.github/images/fairness.svg', import.meta.url)
  const played = spreads()
  expect(fairnessChart(played)).toBe(await readFile(kept, 'utf8'))
  const [inOrder, leastLoaded, shuffle] = played.map(({ percent }) => Math.max(...percent))
  expect(leastLoaded).toBeLessThan(Math.min(inOrder ?? 0, shuffle ?? 0) / 2)
}, 60_000)
