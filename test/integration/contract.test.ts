import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Temporal } from '../../src/core/clock.ts'
import { startWorker } from '../../src/worker.ts'
import { createFakeDiscord, type FakeDiscord } from '../fake-discord/fake-discord.ts'
import { createDatabase } from '../support/app.ts'
import { brokerOfTest } from '../support/broker.ts'
import { memberOf } from '../support/member.ts'
import { amqpUrl } from '../support/rabbitmq.ts'
import { redisUrl } from '../support/redis.ts'

const [broker, redis] = await Promise.all([amqpUrl(), redisUrl()])

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const TIMEOUT = { timeout: 15_000, interval: 25 }

/** A Redis has sixteen databases; runs beside this one mostly have another. */
const own = (url: string) => `${url}/${1 + (process.pid % 15)}`

const envOf = ({ applicationId, token, apiUrl }: FakeDiscord) => ({
  DISCORD_APPLICATION_ID: applicationId,
  DISCORD_TOKEN: token,
  DISCORD_API_URL: apiUrl,
  DATABASE_URL: database.url,
  ENCRYPTION_KEYS: database.encryptionKeys,
  HOST: '127.0.0.1',
  METRICS_PORT: '0',
  LOG_LEVEL: 'silent',
})

/** The worker as it is, between a real PostgreSQL, these, and a Discord that is played. */
async function setup({ AMQP_URL, REDIS_URL }: { AMQP_URL?: string; REDIS_URL?: string }) {
  // A bot of this run alone: another one on the same Redis would work for it on another database.
  const discord = await createFakeDiscord({ seed: process.pid })
  const flat = discord.guild(randomUUID(), { locale: 'en-US' })
  const channel = flat.channel('chores')
  const env = {
    ...envOf(discord),
    ...(AMQP_URL && { AMQP_URL }),
    ...(REDIS_URL && { REDIS_URL: own(REDIS_URL) }),
  }
  const queuePrefix = AMQP_URL ? (await brokerOfTest(AMQP_URL)).prefix : 'unused'
  const app = database.appFor('owner', { clock: discord.clock })
  const start = () => startWorker(env, { clock: discord.clock, queuePrefix })
  const worker = await start()
  onTestFinished(async () => {
    await worker.close()
    await discord.close()
    discord.assertQuiet()
  })
  const member = (manager = false) =>
    memberOf(app, { guildId: flat.id, guildLocale: 'en-US', manager })
  const zoe = member(true)
  await zoe.pick('1:settings.told', 'reminders', 'completions')
  await zoe.pickChannel('1:settings.channel', channel.id)
  const messages = () =>
    [...discord.world.messages.values()].filter(({ channelId }) => channelId === channel.id)
  return { discord, worker, mia: member(), messages, guildId: flat.id }
}

test('a worker whose port for metrics is taken does not start, and leaves nothing open', async () => {
  const { discord, worker } = await setup({})
  const { url, encryptionKeys, admin } = await createDatabase()
  const env = { ...envOf(discord), DATABASE_URL: url, ENCRYPTION_KEYS: encryptionKeys }
  const METRICS_PORT = new URL(worker.metricsUrl).port
  await expect(startWorker({ ...env, METRICS_PORT })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  const open = () =>
    admin`select 1 from pg_stat_activity
      where datname = current_database() and application_name = 'chorestree'`
  await expect.poll(open, TIMEOUT).toHaveLength(0)
})

const COMBINATIONS = [
  { name: 'in this process, without Redis', parts: {} },
  { name: 'in this process, with Redis', parts: { REDIS_URL: redis } },
  { name: 'over RabbitMQ, without Redis', parts: { AMQP_URL: broker } },
  { name: 'over RabbitMQ, with Redis', parts: { AMQP_URL: broker, REDIS_URL: redis } },
].map(({ name, parts }) => ({ name, parts, there: !Object.values(parts).includes(undefined) }))

describe.each(COMBINATIONS)('P26: $name', ({ parts, there }) => {
  test.runIf(there)(
    'each completion is one message and each time that comes is one, also when Discord’s answer is lost',
    async () => {
      const { discord, mia, messages, worker, guildId } = await setup(
        Object.fromEntries(Object.entries(parts)),
      )
      discord.fault({ kind: 'lostResponse', on: 'rest', times: 2, route: 'POST /channels' })
      const names = Array.from({ length: 2 }, (_, i) => `Chore ${i}`)
      const added = await Promise.all(
        names.map((name) => mia.command('chore add', { name, when: 'tomorrow 19:00' })),
      )
      const last = await mia.command('chore add', { name: 'Bins', when: 'tomorrow 19:00' })
      for (const answer of added) await mia.press(answer.button('Done'))
      await vi.waitFor(() => expect(messages()).toHaveLength(2), TIMEOUT)
      await vi.waitFor(async () => {
        const jobs = await database.admin`select from scheduled_jobs where guild_id = ${guildId}`
        expect(jobs).toHaveLength(3)
      }, TIMEOUT)
      // What was sent and not answered is sent again before it is a day old, and then not worth it.
      await vi.waitFor(async () => {
        const left = await database.admin`
          select from outbox where guild_id = ${guildId} and state = 'pending'`
        expect(left).toHaveLength(0)
      }, TIMEOUT)
      discord.clock.jumpTo(dayAfter(discord.clock.now()))
      await vi.waitFor(() => expect(messages()).toHaveLength(3), TIMEOUT)
      expect(last.text).toContain('Bins')

      await vi.waitFor(async () => {
        const states = await database.admin`
          select state, count(*)::int from outbox where guild_id = ${guildId} group by state`
        expect(states.map(({ state }) => state)).toEqual(['done'])
      }, TIMEOUT)
      expect(messages()).toHaveLength(3)
      const metrics = await (await fetch(worker.metricsUrl)).text()
      expect(metrics).toContain('chorestree_outbox_pending 0')
      expect(metrics).toMatch(
        /chorestree_discord_requests_total\{route="POST \/channels\S+",status="200"\} \d/,
      )
    },
  )
})

/** Half an hour after seven in the evening of the next day, in the zone of the guild. */
const dayAfter = (now: Temporal.Instant) => {
  const zoned = now.toZonedDateTimeISO('America/New_York')
  return zoned.add({ days: 1 }).withPlainTime('19:30').toInstant()
}
