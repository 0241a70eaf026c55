import { describe, expect, onTestFinished, test } from 'vitest'
import type { App } from '../../src/app.ts'
import { share } from '../../src/core/cache/share.ts'
import type { Snowflake } from '../../src/core/ids.ts'
import { createLimits, type Limits } from '../../src/core/resilience/limits.ts'
import { features } from '../../src/features/http.ts'
import { createAnswer } from '../../src/interactions/answer.ts'
import { createDatabase, silentLog } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { createFaultProxy } from '../support/fault-proxy.ts'
import { type At, memberOf } from '../support/member.ts'
import { redisUrl } from '../support/redis.ts'

const { appFor } = await createDatabase()
const redis = await redisUrl()

/** A kernel with limits, and how each interaction ended. */
function aKernel(app: App, limits: Limits) {
  const outcomes: string[] = []
  const { answer } = createAnswer(app, features, limits)
  const deliver = async (payload: string) => {
    const delivery = { raw: Buffer.from(payload), receivedAt: performance.now() }
    const { body, outcome, status } = await answer(JSON.parse(payload), delivery)
    expect(status).toBe(200)
    outcomes.push(outcome)
    return body
  }
  const took = () => outcomes.splice(0).toSorted()
  return { member: (at: At) => memberOf(app, at, deliver), took }
}

const times = <T>(count: number, what: (n: number) => T) =>
  Array.from({ length: count }, (_, n) => what(n))

describe('A36', () => {
  test('a member gets five looks in ten seconds, then is told in their language how long to wait; nobody else is', async () => {
    const { member, took } = aKernel(appFor('owner'), createLimits())
    const guildId = aSnowflake()
    const [storm, other] = [member({ guildId, locale: 'nl' }), member({ guildId })]
    const answers = await Promise.all(times(100, () => storm.command('chores')))
    expect(took()).toEqual([...Array(95).fill('limited'), ...Array(5).fill('ok')])
    const refused = answers.filter(({ text }) => /rustiger aan.*over (?:9|10) seconden/.test(text))
    expect(refused).toHaveLength(95)
    for (const { json } of refused)
      expect(json).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } })

    await other.command('chores')
    await storm.command('chore add', { name: 'Dishes', when: 'today' })
    expect(took(), 'others, and what else this member does').toEqual(['ok', 'ok'])
  })

  test('a guild gets fifty in ten seconds, and what others ask meanwhile is answered as ever', async () => {
    const { member, took } = aKernel(appFor('owner'), createLimits())
    const [guildId, elsewhere] = [aSnowflake(), aSnowflake()]
    const storm = Promise.all(times(60, () => member({ guildId }).command('chores')))
    const others = times(5, async () => {
      const { text } = await member({ guildId: elsewhere }).command('chores')
      expect(text).not.toContain('Slow down')
    })
    await Promise.all(others)
    await storm
    expect(took()).toEqual([...Array(10).fill('limited'), ...Array(55).fill('ok')])
  })

  test('what costs nothing has a quota too, and so has what nobody here knows', async () => {
    const { member, took } = aKernel(appFor('owner'), createLimits())
    const { command, press } = member({ guildId: aSnowflake() })
    for (const _ of times(3, () => 0)) await Promise.all([command('help'), press('1:gone:x')])
    expect(took()).toEqual(['limited', 'ok', 'ok', 'ok', 'old', 'old'])
  })
})

test('A37: who types faster than twenty keys in ten seconds gets empty lists, and no error', async () => {
  const { member, took } = aKernel(appFor('owner'), createLimits())
  const { command, types } = member({ guildId: aSnowflake() })
  await command('chore add', { name: 'Dishes', when: 'today' })
  took()
  const lists = []
  // One after the other: a list that comes late is empty as well.
  for (const _ of times(25, () => 0)) lists.push(await types('chore done', 'chore', 'di'))
  expect(took()).toEqual([...Array(5).fill('limited'), ...Array(20).fill('ok')])
  expect(lists.filter((list) => list.length === 0)).toHaveLength(5)
})

describe.skipIf(!redis)('over Redis', () => {
  async function aReplica() {
    const cable = await createFaultProxy(redis ?? '')
    const shared = share({ url: cable.inFrontOf(redis ?? ''), log: silentLog })
    onTestFinished(async () => {
      shared.close()
      await cable.close()
    })
    const limits = createLimits({ shared: shared.counter })
    // Only what Redis counts itself is remembered on this side.
    const probe = shared.counter(1)
    await expect.poll(() => probe(aSnowflake())).toBe(0)
    return { limits, cable }
  }

  const asks = async ({ limits }: { limits: Limits }, userId: Snowflake) =>
    limits.secondsToWait('read', { userId, guildId: aSnowflake() })

  test('all replicas together let a member do five', async () => {
    const replicas = await Promise.all(times(3, aReplica))
    const userId = aSnowflake()
    const waits = await Promise.all(
      times(30, async (n) => {
        const replica = replicas[n % replicas.length]
        return replica && asks(replica, userId)
      }),
    )
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5)
    for (const seconds of waits) expect(seconds).toBeLessThanOrEqual(10)
  })

  test('typing and what costs nothing ask Redis nothing', async () => {
    const { limits, cable } = await aReplica()
    const before = cable.bytesSent()
    for (const pace of ['none', 'typing'] as const)
      expect(limits.secondsToWait(pace, { userId: aSnowflake() })).toBe(0)
    await asks({ limits }, aSnowflake())
    expect(cable.bytesSent()).toBeGreaterThan(before)
    expect(cable.bytesSent() - before, 'the last one alone').toBeLessThan(1_000)
  })

  test.each(['refuse', 'blackhole'] as const)(
    'P12: while it is away (%s) each process keeps the same quota, and only the first wait, a moment',
    async (fault) => {
      const { limits, cable } = await aReplica()
      await cable.become(fault)
      const userId = aSnowflake()
      const waits: number[] = []
      const decisions: number[] = []
      for (const _ of times(20, () => 0)) {
        const started = performance.now()
        waits.push(await asks({ limits }, userId))
        decisions.push(performance.now() - started)
      }
      expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5)
      const [first = 0, ...later] = decisions
      expect(first).toBeLessThan(600)
      expect(later.toSorted((a, b) => a - b)[9]).toBeLessThan(5)

      await cable.become('pass')
      const before = cable.bytesSent()
      await expect
        .poll(
          async () => (await asks({ limits }, aSnowflake())) === 0 && cable.bytesSent() > before,
        )
        .toBe(true)
    },
  )
})
