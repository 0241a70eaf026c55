import { expect, test } from 'vitest'
import { createBuckets } from '../../src/core/discord/buckets.ts'
import { guildsRoute } from '../../src/core/discord/route.ts'
import { unshared } from '../../src/core/discord/shared.ts'

test.each([
  ['2.5', 2_500],
  ['999999999', 900_000],
  ['soon', 0],
])('E11: an empty bucket that fills again after %s seconds is waited for %i ms', (after, ms) => {
  const buckets = createBuckets(unshared)
  const said = new Map([
    ['x-ratelimit-remaining', '0'],
    ['x-ratelimit-reset-after', after],
  ])
  buckets.learn(guildsRoute, (name) => said.get(name) ?? null)
  expect(buckets.waitOf(guildsRoute)).toBeLessThanOrEqual(ms)
  expect(buckets.waitOf(guildsRoute)).toBeGreaterThanOrEqual(ms && ms - 500)
})

test('E11: what was on its way when a limit struck does not end it earlier', () => {
  const buckets = createBuckets(unshared)
  buckets.close(guildsRoute, 'bucket', 60_000)
  const said = new Map([
    ['x-ratelimit-remaining', '0'],
    ['x-ratelimit-reset-after', '1'],
  ])
  buckets.learn(guildsRoute, (name) => said.get(name) ?? null)
  expect(buckets.waitOf(guildsRoute)).toBeGreaterThan(59_000)
})
