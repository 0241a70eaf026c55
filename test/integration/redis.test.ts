import { describe, expect, onTestFinished, test } from 'vitest'
import { connectRedis } from '../../src/core/cache/redis.ts'
import { faultProxy } from '../support/fault-proxy.ts'
import { logOfTest } from '../support/log.ts'
import { redisUrl, startRedis } from '../support/redis.ts'

const url = await redisUrl()

function connected(to: string) {
  const log = logOfTest()
  const redis = connectRedis({ url: to, log })
  onTestFinished(() => redis.disconnect())
  return { redis, said: () => log.lines.map(({ fields, message }) => fields.reason ?? message) }
}

/** How long a question takes to fail. */
async function failsWithin(question: Promise<unknown>) {
  const asked = performance.now()
  await expect(question).rejects.toThrow()
  return performance.now() - asked
}

describe.skipIf(!url)('a connection to Redis', () => {
  test('asks nobody to wait while Redis is away, and says once that it went and that it is back', async () => {
    const proxy = await faultProxy(url ?? '')
    const { redis, said } = connected(proxy.url)
    await expect.poll(() => redis.status).toBe('ready')
    expect(said()).toEqual([])

    proxy.becomes('refuse')
    const attempts: unknown[] = []
    redis.on('reconnecting', (attempt: unknown) => attempts.push(attempt))
    await expect.poll(() => attempts.length, { timeout: 5_000 }).toBeGreaterThan(2)
    expect(await failsWithin(redis.ping())).toBeLessThan(100)
    expect(said()).toEqual(['redis unreachable'])

    proxy.becomes('pass')
    await expect.poll(() => redis.status, { timeout: 5_000 }).toBe('ready')
    expect(await redis.ping()).toBe('PONG')
    expect(said()).toEqual(['redis unreachable', 'redis reachable'])
  })

  test('gives up a question after a quarter of a second, and the silent connection with it: the next wait for nothing', async () => {
    const proxy = await faultProxy(url ?? '')
    const { redis, said } = connected(proxy.url)
    await expect.poll(() => redis.status).toBe('ready')
    proxy.becomes('blackhole')
    expect(await failsWithin(redis.ping())).toBeLessThan(600)
    await expect.poll(said, { timeout: 5_000 }).toEqual(['redis unreachable'])
    expect(await failsWithin(redis.ping())).toBeLessThan(100)
    proxy.becomes('pass')
    await expect.poll(() => redis.status, { timeout: 5_000 }).toBe('ready')
  })

  test('starts without a Redis', async () => {
    const { redis, said } = connected('redis://127.0.0.1:1')
    await expect(redis.ping()).rejects.toThrow()
    await expect.poll(said).toEqual(['redis unreachable'])
  })

  test('D9: warns once of a Redis that drops counters, and of one that takes none', async () => {
    const own = await startRedis()
    if (!own) return
    onTestFinished(() => own.stop())
    const fit = connected(own.url)
    await expect.poll(() => fit.redis.status).toBe('ready')
    await fit.redis.config('SET', 'maxmemory-policy', 'allkeys-lru')
    await fit.redis.replicaof('127.0.0.1', 1)
    expect(fit.said()).toEqual([])

    const { redis, said } = connected(own.url)
    const warnings = ['maxmemory-policy allkeys-lru', 'read-only replica']
    await expect.poll(said).toEqual(warnings)
    redis.disconnect(true)
    await expect.poll(said).toEqual([...warnings, 'redis unreachable', 'redis reachable'])
  })
})
