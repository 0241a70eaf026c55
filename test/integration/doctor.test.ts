import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { createFakeDiscord, type FakeDiscord } from '../fake-discord/fake-discord.ts'
import { createDatabase } from '../support/app.ts'
import { choresctl } from '../support/choresctl.ts'
import { redisUrl } from '../support/redis.ts'

const database = await createDatabase()
const redis = await redisUrl()

let fake: FakeDiscord

beforeEach(async () => {
  const discord = await createFakeDiscord()
  fake = discord
  onTestFinished(() => discord.close())
})

const environment = () => ({
  DATABASE_URL: database.url,
  ENCRYPTION_KEYS: database.encryptionKeys,
  DISCORD_APPLICATION_ID: fake.applicationId,
  DISCORD_PUBLIC_KEY: fake.key.publicKey,
  DISCORD_TOKEN: fake.token,
  DISCORD_API_URL: fake.apiUrl,
  REPLICAS_MAX: '6',
})

const run = (line: string, over: Record<string, string> = {}) =>
  choresctl(line.split(' '), { ...environment(), ...over })

test('before the push it warns, after it every line is OK, and the exit code is 0', async () => {
  const before = await run('doctor')
  expect(before.code).toBe(0)
  expect(before.out).toMatch(/WARN {2}commands: \d+ differ\n {6}→ Run choresctl commands push/)
  await run('commands push')
  const { code, out } = await run('doctor')
  expect(code).toBe(0)
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => line.slice(0, 4)),
  ).toEqual(Array(8).fill('OK  '))
})

test('C12: with each dependency down it names it within ten seconds, and masks every secret', async () => {
  const start = performance.now()
  const { code, out } = await run('doctor --json', {
    DATABASE_URL: 'postgres://someone:hush-hush@127.0.0.1:1/chores',
    REDIS_URL: 'redis://:hush-hush@127.0.0.1:1',
    AMQP_URL: 'amqp://someone:hush-hush@127.0.0.1:1',
    DISCORD_API_URL: 'http://127.0.0.1:1/api',
  })
  expect(performance.now() - start).toBeLessThan(10_000)
  expect(code).toBe(1)
  const { lines } = JSON.parse(out)
  const failed = lines.filter(({ state }: { state: string }) => state === 'FAIL')
  expect(failed.map(({ name }: { name: string }) => name)).toEqual([
    'PostgreSQL',
    'Redis',
    'RabbitMQ',
    'Discord',
  ])
  for (const { fix } of failed) expect(fix).toMatch(/\w/)
  for (const secret of ['hush-hush', 'someone', fake.token]) expect(out).not.toContain(secret)
})

test('D4 D6: a key of another database, and more processes than connections, are told', async () => {
  await run('doctor')
  const key = `k1:${(await createDatabase()).encryptionKeys.slice(3)}`
  const wrong = await run('doctor', { ENCRYPTION_KEYS: key })
  expect(wrong.code).toBe(1)
  expect(wrong.out).toMatch(/FAIL {2}PostgreSQL: ENCRYPTION_KEYS: the key k1 is not the one/)
  const many = await run('doctor', { REPLICAS_MAX: '100' })
  expect(many.code).toBe(1)
  expect(many.out).toMatch(/FAIL {2}PostgreSQL: REPLICAS_MAX \(100\) times 8 connections/)
})

test('D1: a fault of the environment is 78, all of them at once', async () => {
  const { code, out } = await run('doctor', { DISCORD_PUBLIC_KEY: 'abc', DATABSE_URL: 'x' })
  expect(code).toBe(78)
  expect(out.match(/^FAIL {2}environment/gm)?.length).toBe(2)
})

test('D13: a clock that is off by more than 30 s is warned of', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
  onTestFinished(() => void vi.useRealTimers())
  expect((await run('doctor')).out).toMatch(/WARN {2}clock: differs from Discord’s by 6[012] s/)
})

test('another application’s id, key and token each are told apart', async () => {
  const id = await run('doctor', {
    DISCORD_PUBLIC_KEY: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  })
  expect(id.out).toContain('FAIL  public key: is not of this application')
  const token = 'another-application-id.fake-time.proof-for-development'
  const refused = await run('doctor', { DISCORD_TOKEN: token })
  expect(refused.code).toBe(1)
  expect(refused.out).toContain('FAIL  Discord: DISCORD_TOKEN: Discord refuses it.')
})

test.skipIf(!redis)('D9: Redis that keeps its counters is OK', async () => {
  const { out } = await run('doctor', { REDIS_URL: redis ?? '' })
  expect(out).toMatch(/(?:OK {4}Redis: answers|WARN {2}Redis: may drop)/)
})
