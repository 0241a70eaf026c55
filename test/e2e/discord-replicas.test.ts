import { randomUUID } from 'node:crypto'
import process from 'node:process'
import { expect, test } from 'vitest'
import { discordOfTest } from '../support/discord.ts'
import type { Orders } from '../support/discord-replica.ts'
import { startProcess } from '../support/process.ts'
import { redisUrl } from '../support/redis.ts'

const url = await redisUrl()

/** 500 is the long form: `DISCORD_POSTS_EACH=500`, about 70 s with six replicas. */
const POSTS_EACH = Number(process.env.DISCORD_POSTS_EACH ?? 30)
const CHANNEL_POSTS_MAX = 3
const LATER_MS_MAX = 3 * 60_000

type Share = Partial<Orders> & { readonly posts: number }

/** So many processes, each with its share of posts to channels of its own; what they and Discord counted. */
async function replicas(count: number, { posts, ...over }: Share) {
  const { fake, asked, flat } = await discordOfTest()
  const replica = (r: number) => {
    const orders: Orders = {
      apiUrl: fake.apiUrl,
      token: fake.token,
      applicationId: fake.applicationId,
      replicasMax: count,
      channelIds: Array.from(
        { length: posts },
        (_, i) => flat.channel(`c${r}-${Math.floor(i / CHANNEL_POSTS_MAX)}`).id,
      ),
      ...over,
    }
    return startProcess('test/support/discord-replica.ts', { ORDERS: JSON.stringify(orders) })
  }
  const started = Array.from({ length: count }, (_, r) => replica(r))
  const codes = await Promise.all(started.map(({ exited }) => exited))
  expect([codes, started.map(({ stderr }) => stderr()).join('')]).toEqual([
    Array(count).fill(0),
    '',
  ])
  const sum = (name: string) =>
    started.reduce((all, { lines }) => all + Number(lines().at(-1)?.[name]), 0)
  const refused = asked.filter(({ status }) => status === 429).length
  return {
    sent: sum('sent'),
    other: sum('other'),
    refused,
    messages: fake.world.messages.size,
    ...fake.traffic(),
  }
}

test.skipIf(!url).each([1, 3, 6])(
  'P10: %i replicas together stay below 50 requests in any second, and are not refused',
  async (count) => {
    const redis = { url: url ?? '', keyPrefix: `${randomUUID()}:` }
    const { sent, other, refused, messages, requests, busiestSecond } = await replicas(count, {
      posts: POSTS_EACH,
      redis,
    })
    expect({ sent, other, messages }).toEqual({
      sent: count * POSTS_EACH,
      other: 0,
      messages: count * POSTS_EACH,
    })
    expect(busiestSecond).toBeLessThanOrEqual(50)
    expect(refused).toBeLessThanOrEqual(requests / 1000)
  },
  LATER_MS_MAX,
)

test('P10: without Redis each of them keeps to its part of the same 45', async () => {
  const { sent, refused, busiestSecond } = await replicas(3, { posts: 100, forMs: 2_000 })
  expect(refused).toBe(0)
  expect(busiestSecond).toBeLessThanOrEqual(50)
  // Fifteen a second each, for two seconds, and the eight that each has in hand then.
  expect(sent).toBeGreaterThan(45)
  expect(sent).toBeLessThanOrEqual(3 * (15 * 2 + 1 + 8))
})
