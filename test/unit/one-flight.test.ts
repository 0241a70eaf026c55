import { expect, test } from 'vitest'
import { inOneFlight } from '../../src/core/db/scope.ts'

const after = async (ticks: number, fault?: string) => {
  for (let tick = 0; tick < ticks; tick += 1) await undefined
  if (fault) throw new Error(fault)
}

test('of several faults the first in the list is thrown, however late it comes', async () => {
  const flight = inOneFlight(
    after(1),
    after(9, 'lost the compare-and-set'),
    after(1, 'no such row'),
  )
  await expect(flight).rejects.toThrow('lost the compare-and-set')
})

test('without a fault it is over when all of them are', async () => {
  let last = false
  await inOneFlight(
    after(1),
    after(9).then(() => {
      last = true
    }),
  )
  expect(last).toBe(true)
})
