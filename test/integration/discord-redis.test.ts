import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connectRedis } from '../../src/core/cache/redis.ts'
import { createBudget } from '../../src/core/discord/budget.ts'
import { createShared } from '../../src/core/discord/shared.ts'
import { type Lane, lanes } from '../../src/core/lane.ts'
import {
  clientOf,
  discordOfTest,
  forget,
  post,
  redisOfTest,
  stopTime,
  whenever,
} from '../support/discord.ts'
import { faultProxy } from '../support/fault-proxy.ts'
import { logOfTest } from '../support/log.ts'
import { redisUrl } from '../support/redis.ts'

const url = (await redisUrl()) ?? ''
const MINUTE_MS = 60_000

/** So many replicas of one bot, each with its own connection to one Redis, and a channel for each call. */
async function replicas(count: number) {
  const { fake, asked, flat } = await discordOfTest()
  const prefix = `${randomUUID()}:`
  const redis = await redisOfTest(url, prefix)
  onTestFinished(() => forget(redis))
  const start = async (token = fake.token) =>
    clientOf(fake, { redis: await redisOfTest(url, prefix), replicasMax: 6, token })
  const all = await Promise.all(Array.from({ length: count }, () => start()))
  let calls = 0
  const send = ({ discord }: ReturnType<typeof clientOf>, lane: Lane = lanes.normal) => {
    calls += 1
    return discord.send(post(flat.channel(`c${calls}`).id), { ...whenever, lane })
  }
  return { fake, asked, flat, redis, all, start, send }
}

const statuses = (asked: readonly { readonly status: number }[]) =>
  asked.map(({ status }) => status)

describe.skipIf(!url)('the clock of all replicas', () => {
  const ask = { lane: lanes.normal, exempt: false, withinMs: 2_000, unless: [] }
  const budgetOn = (redis: Redis) => createBudget(createShared(redis, logOfTest()), 1)

  async function two() {
    const prefix = `${randomUUID()}:`
    const redis = await redisOfTest(url, prefix)
    return { redis, budgets: [budgetOn(redis), budgetOn(await redisOfTest(url, prefix))] as const }
  }

  test('gives 45 turns in a second to all of them together, and none of them is rounded down', async () => {
    const { budgets } = await two()
    const start = performance.now()
    const turns = await Promise.all(
      Array.from({ length: 60 }, (_, i) => budgets[i % 2 ? 0 : 1].take(ask)),
    )
    const took = performance.now() - start
    const waits = turns.map(({ ms }) => ms).sort((a, b) => a - b)
    expect(turns.every((turn) => turn.kind === 'turn' && turn.shared)).toBe(true)
    expect(waits.every(Number.isInteger)).toBe(true)
    expect(waits.filter((ms) => ms === 0).length).toBeLessThanOrEqual(1 + took / 22)
    // The 60th turn is 59 intervals after the first.
    expect(waits.at(-1)).toBeGreaterThan((59 * 1000) / 45 - took - 2)
    expect(waits.at(-1)).toBeLessThanOrEqual(Math.ceil((59 * 1000) / 45))
  })

  test('is never asked again too early: a part of a millisecond is a wait of one', async () => {
    const { redis, budgets } = await two()
    for (let i = 0; i < 200; i += 1) {
      const [seconds = 0, microseconds = 0] = await redis.time()
      const free = Number(seconds) * 1_000_000 + Number(microseconds) + 900
      await redis.hset('dc:clock', { free, busy: free })
      const { kind, ms } = await budgets[0].take({ ...ask, lane: lanes.bulk })
      const [after = 0, rest = 0] = await redis.time()
      const isStillEarly = Number(after) * 1_000_000 + Number(rest) < free
      if (isStillEarly) expect([kind, ms]).toEqual(['full', 1])
    }
  })

  test('gives nothing further than two seconds ahead, and to bulk nothing ahead at all', async () => {
    const { budgets } = await two()
    const turns = await Promise.all(Array.from({ length: 120 }, () => budgets[0].take(ask)))
    const full = turns.filter(({ kind }) => kind === 'full')
    expect(full.length).toBeGreaterThan(25)
    expect(Math.min(...full.map(({ ms }) => ms))).toBeGreaterThan(1_900)
    const bulk = await budgets[1].take({ ...ask, lane: lanes.bulk })
    expect([bulk.kind, bulk.ms > 900]).toEqual(['full', true])
    expect(await budgets[1].take({ ...ask, exempt: true })).toMatchObject({ kind: 'turn', ms: 0 })
  })
})

describe.skipIf(!url)('what one replica learns', () => {
  test('of a bucket the others keep, without asking Discord', async () => {
    const { fake, all, asked, flat } = await replicas(2)
    const [one, other] = all
    const say = (client: typeof one, nonce: string) =>
      client?.discord.send(post(flat.general.id), { ...whenever, nonce })
    await say(other, 'n0') // learns which bucket the route is in
    fake.fault({ kind: 'rateLimited', on: 'rest', ms: 5_000 })
    await say(one, 'n1')
    expect(await say(other, 'n2')).toMatchObject({ kind: 'later', reason: 'bucket' })
    expect(statuses(asked)).toEqual([200, 429])
  })

  test('of too many invalid requests stops bulk first, then all that nobody looks at, then everything', async () => {
    const { all, send, redis, fake } = await replicas(1)
    const [client] = all
    if (!client) return
    const minute = Math.floor(fake.clock.now().epochMilliseconds / MINUTE_MS)
    const passes = stopTime()
    const kinds = async (count: number) => {
      await redis.set(`dc:invalid:${minute - 3}`, count)
      passes(5_001)
      await send(client, lanes.interactive)
      // The counter is read in the background of a call.
      await expect
        .poll(async () => (await redis.get(`dc:invalid:${minute - 3}`)) ?? '')
        .toBe(`${count}`)
      const sent = []
      for (const lane of [lanes.interactive, lanes.normal, lanes.bulk]) {
        passes(100)
        sent.push((await send(client, lane)).kind)
      }
      return sent
    }
    expect(await kinds(999)).toEqual(['sent', 'sent', 'sent'])
    expect(await kinds(1_000)).toEqual(['sent', 'sent', 'later'])
    expect(await kinds(5_000)).toEqual(['sent', 'later', 'later'])
    expect(await kinds(8_000)).toEqual(['later', 'later', 'later'])
    expect(client.said()).toEqual(Array(3).fill('error: too many invalid requests'))
  })
})

describe.skipIf(!url)('P11, E11: a ban', () => {
  test.each(['banned', 'blocked', 'networkError'] as const)(
    '(%s) is followed by three requests of six replicas at most, and then by one question',
    async (kind) => {
      const { fake, all, asked, redis, send } = await replicas(6)
      fake.fault({ kind, on: 'rest', always: true })
      const calls = all.flatMap((client) => Array.from({ length: 4 }, () => send(client)))
      const verdicts = await Promise.all(calls)
      expect(verdicts.every(({ kind: ended }) => ended === 'later')).toBe(true)
      expect(asked.length).toBeLessThanOrEqual(1 + 3)
      const told = all.flatMap(({ said }) => said())
      expect(told.every((line) => line === 'error: discord banned this address')).toBe(true)
      expect(all[0]?.discord.shutBy()).toBe('ban')

      const passes = stopTime()
      const afterMinutes = async (minutes: number) => {
        passes(minutes * MINUTE_MS + 1)
        await redis.del('dc:ban:wait')
        asked.length = 0
        const ended = await Promise.all(all.map((client) => send(client)))
        return { kinds: ended.map((verdict) => verdict.kind), names: asked.map(({ name }) => name) }
      }
      expect(await afterMinutes(1)).toEqual({
        kinds: Array(6).fill('later'),
        names: ['GET /gateway'],
      })
      expect(await redis.pttl('dc:ban:wait')).toBeGreaterThan(1.9 * MINUTE_MS)
      await redis.del('dc:ban:probe')
      fake.world.faults.clear()
      const healed = await afterMinutes(2)
      expect(healed.names.filter((name) => name === 'GET /gateway')).toHaveLength(1)
      passes(5_001)
      expect((await Promise.all(all.map((client) => send(client)))).map((v) => v.kind)).toEqual(
        Array(6).fill('sent'),
      )
    },
  )

  test('is kept by a replica that has lost Redis, too', async () => {
    const { fake, asked, flat } = await discordOfTest()
    const { discord } = clientOf(fake)
    fake.fault({ kind: 'banned', on: 'rest', always: true })
    const send = () => discord.send(post(flat.general.id), whenever)
    for (let i = 0; i < 5; i += 1) await send()
    expect(asked).toHaveLength(1)
    const passes = stopTime()
    passes(MINUTE_MS + 1)
    for (let i = 0; i < 5; i += 1) await send()
    expect(asked.map(({ name }) => name).slice(1)).toEqual(['GET /gateway'])
    fake.world.faults.clear()
    passes(2 * MINUTE_MS + 1)
    expect((await send()).kind).toBe('sent')
  })
})

describe.skipIf(!url)('P11, E11: a refused token', () => {
  test('is used by nobody any more, until somebody says that it is right again', async () => {
    const { fake, all, asked, send, start } = await replicas(3)
    fake.fault({ kind: 'unauthorized', on: 'rest', always: true })
    const [first, second, third] = all
    if (!first || !second || !third) return
    expect(await send(first)).toMatchObject({ kind: 'later', reason: 'token: http 401' })
    for (const client of all)
      expect(await send(client)).toEqual({ kind: 'later', ms: 60_000, reason: 'token' })
    expect(statuses(asked)).toEqual([401])
    const told = [first, second, third].map(({ said }) => said())
    expect(told).toEqual(Array(3).fill(['error: discord refused the bot token']))

    fake.world.faults.clear()
    expect(await send(await start('another-token'))).toMatchObject({ reason: 'token: http 401' })
    await third.discord.liftToken()
    expect((await send(third)).kind).toBe('sent')
    const passes = stopTime()
    passes(5_001)
    for (const client of all) expect((await send(client)).kind).toBe('sent')
    fake.problems()
  })

  test('is told to the others also by a replica that had lost Redis just then', async () => {
    const proxy = await faultProxy(url)
    const { fake, flat, asked } = await discordOfTest()
    const keyPrefix = `${randomUUID()}:`
    const redis = await redisOfTest(proxy.url, keyPrefix)
    const here = clientOf(fake, { redis })
    const there = clientOf(fake, { redis: await redisOfTest(url, keyPrefix) })
    onTestFinished(async () => forget(await redisOfTest(url, keyPrefix)))
    const send = ({ discord }: typeof here, name: string) =>
      discord.send(post(flat.channel(name).id), whenever)
    await send(there, 'before')
    proxy.becomes('refuse')
    await expect.poll(() => redis.status).not.toBe('ready')
    fake.fault({ kind: 'unauthorized', on: 'rest', always: true })
    await send(here, 'a')
    const passes = stopTime()
    passes(5_001)
    expect(await send(here, 'b')).toMatchObject({ kind: 'later', reason: 'token' })
    proxy.becomes('pass')
    await expect.poll(() => redis.status, { timeout: 5_000 }).toBe('ready')
    passes(5_001)
    expect(await send(here, 'c')).toMatchObject({ kind: 'later', reason: 'token' })
    expect(await send(there, 'd')).toMatchObject({ kind: 'later', reason: 'token' })
    expect(statuses(asked)).toEqual([200, 401])
  })

  test('is tried once by who is started anew', async () => {
    const { fake, all, asked, send, start } = await replicas(1)
    fake.fault({ kind: 'unauthorized', on: 'rest', always: true })
    const [old] = all
    if (!old) return
    await send(old)
    const fresh = await start()
    for (let i = 0; i < 3; i += 1) await send(fresh)
    expect(statuses(asked)).toEqual([401, 401])
    fake.world.faults.clear()
    expect((await send(await start())).kind).toBe('sent')
  })
})

test.skipIf(!url)('who starts before Redis is there begins alone and then shares', async () => {
  const { fake, flat } = await discordOfTest()
  const redis = connectRedis({ url, log: logOfTest() })
  onTestFinished(() => redis.disconnect())
  redis.options.keyPrefix = `${randomUUID()}:`
  const { discord } = clientOf(fake, { redis, replicasMax: 9 })
  const send = (name: string) => discord.send(post(flat.channel(name).id), whenever)
  expect([redis.status, (await send('a')).kind]).toEqual(['connecting', 'sent'])
  await expect.poll(() => redis.status).toBe('ready')
  expect(await redis.exists('dc:clock')).toBe(0)
  await send('b')
  expect(await redis.exists('dc:clock')).toBe(1)
})

describe.skipIf(!url)('P12: without Redis', () => {
  test.each(['refuse', 'blackhole'] as const)(
    '(%s) a turn is found in time, and the budget is divided',
    async (mode) => {
      const proxy = await faultProxy(url)
      const { fake, flat, asked } = await discordOfTest()
      const redis = await redisOfTest(proxy.url)
      const { discord, waits, said } = clientOf(fake, { redis, replicasMax: 9 })
      const send = (name: string) => discord.send(post(flat.channel(name).id), whenever)
      await send('before')
      proxy.becomes(mode)
      if (mode === 'refuse') await expect.poll(() => redis.status).not.toBe('ready')
      expect((await send('first')).kind).toBe('sent')
      expect(waits.at(-1)).toBeLessThan(0.3)
      const start = performance.now()
      await Promise.all(Array.from({ length: 5 }, (_, i) => send(`c${i}`)))
      expect(asked).toHaveLength(7)
      // Five turns behind the first, at five a second.
      expect(performance.now() - start).toBeGreaterThan(700)
      const warned = said().filter((line) => line.includes('divided'))
      expect(warned).toHaveLength(mode === 'refuse' ? 0 : 1)

      proxy.becomes('pass')
      await expect
        .poll(() => redis.get('x').catch(() => 'away'), { timeout: 10_000, interval: 100 })
        .toBeNull()
    },
  )
})
