import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { readDiscordConfig } from '../../src/cli/discord.ts'
import { eventsLine } from '../../src/cli/doctor-endpoint.ts'
import { memoryLine } from '../../src/cli/doctor-machine.ts'
import { createFakeDiscord, type FakeDiscord } from '../fake-discord/fake-discord.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
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

/** Something that answers like this, at an address that is entered in the portal. */
async function entered(status: number, text = '') {
  const asked: { readonly signature: unknown; readonly body: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      asked.push({ signature: request.headers['x-signature-ed25519'], body })
      response.writeHead(status).end(text)
    })
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const url = `http://127.0.0.1:${Object(server.address()).port}`
  const { application } = fake.world
  application.interactionsUrl = `${url}/interactions`
  application.eventsUrl = `${url}/events`
  return { url, asked }
}

test('before the push it warns, after it every line is OK, and the exit code is 0', async () => {
  await entered(401)
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
  ).toEqual(Array(16).fill('OK  '))
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

describe('the endpoint', () => {
  const line = async (over: Record<string, string> = {}) =>
    /^(?:OK|WARN|FAIL) +endpoint: .*\n.*/m.exec((await run('doctor', over)).out)?.[0]

  test('is warned of while Discord knows no address, and says which one to enter', async () => {
    expect(await line({ PUBLIC_URL: 'https://bot.example.com' })).toMatch(
      /^WARN.*knows no address[\s\S]*Enter https:\/\/bot\.example\.com\/interactions/,
    )
    expect((await run('doctor')).out).toMatch(/^WARN {2}webhook events: none are sent/m)
  })

  test('is asked as a stranger would, with a signature that is well formed', async () => {
    const { url, asked } = await entered(401)
    expect(await line({ PUBLIC_URL: url })).toContain('OK    endpoint: answers')
    expect(asked).toEqual([
      { signature: expect.stringMatching(/^[0-9a-f]{128}$/), body: expect.stringContaining('{') },
    ])
  })

  test.each([
    [200, '{"type":1}', 'takes what Discord did not sign'],
    [401, 'Unauthorized', 'answers 401 where 401'],
    [403, '', 'answers 403 where 401 is due'],
    [502, '', 'answers 502 where 401 is due'],
  ])('that answers %i «%s» to a bad signature is a FAIL', async (status, text, said) => {
    await entered(status, text)
    expect(await line()).toMatch(/^FAIL/)
    expect(await line()).toContain(said)
  })

  test('that is away, or another’s, is a FAIL', async () => {
    await entered(401)
    expect(await line({ PUBLIC_URL: 'https://bot.example.com' })).toMatch(
      /^FAIL.*which is not at PUBLIC_URL[\s\S]*Two deployments cannot share an application/,
    )
    fake.world.application.interactionsUrl = 'http://127.0.0.1:1/interactions'
    expect(await line()).toMatch(/^FAIL.*nobody answers at .*ECONNREFUSED/)
  })
})

test.each([
  [3, 'FAIL', 'switched them off'],
  [2, 'OK', 'sends them'],
  [1, 'WARN', 'none are sent'],
])('webhook events of status %i are %s', (status, state, text) => {
  const events = { url: 'https://bot.example.com/events', status }
  const application = { id: '1', name: 'x', publicKey: 'x', interactionsUrl: undefined, events }
  const config = readDiscordConfig(environment())
  expect(eventsLine(application, { config })).toMatchObject({
    state,
    text: expect.stringContaining(text),
  })
})

test('what is late, given up or forbidden is told, and who mends it', async () => {
  const here = await createDatabase()
  const { admin } = here
  const outbox = (over: object) => admin`
    insert into outbox ${admin({
      guild_id: aSnowflake(),
      id: crypto.randomUUID(),
      effect_key: crypto.randomUUID(),
      kind: 'board.post',
      subject_id: crypto.randomUUID(),
      available_at: new Date(Date.now() - 90_000),
      created_at: new Date(),
      ...over,
    })}`
  const settled = (last_error: string | null, over: object = {}) =>
    outbox({ state: 'gone', last_error, settled_at: new Date(), ...over })
  const given = { DATABASE_URL: here.url, ENCRYPTION_KEYS: here.encryptionKeys }
  const lines = async () =>
    (await run('doctor', given)).out.match(/^.*(queue|dead letters|rights):.*/gm)
  const guild_id = aSnowflake()
  await settled('discord 50013', { guild_id, settled_at: new Date(Date.now() - 60_000) })
  await settled(null, { guild_id, state: 'done', message_id: '9' })
  await settled('discord 10003')
  expect(await lines()).toEqual([
    expect.stringMatching(/^OK .*queue/),
    expect.stringMatching(/^OK .*dead letters/),
    expect.stringMatching(/^OK .*rights/),
  ])
  await outbox({})
  await settled('attempts', { state: 'parked' })
  await settled('discord 50001')
  expect(await lines()).toEqual([
    expect.stringMatching(/^WARN {2}queue: something is due for \d\d s/),
    'WARN  dead letters: 1',
    expect.stringMatching(/^WARN {2}rights: in 1 servers/),
  ])
  await admin.end()
})

describe('of backups', () => {
  const aFolder = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chorestree-backups-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    return folder
  }
  const line = async (folder: string) =>
    /^.*backups:.*/m.exec((await run(`doctor --backups ${folder}`)).out)?.[0]
  const made = async (folder: string, name: string, hoursAgo: number) => {
    const madeAt = new Date(Date.now() - hoursAgo * 3_600_000).toISOString()
    const manifest = { format: 1, madeAt, migrations: 1, files: {}, tombstones: [] }
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'manifest.json'), JSON.stringify(manifest))
  }

  test('the youngest counts, and more than a day is too old', async () => {
    const folder = await aFolder()
    expect(await line('/nowhere')).toMatch(/^FAIL.*cannot be read/)
    expect(await line(folder)).toMatch(/^FAIL.*there is none/)
    await made(folder, 'b', 50)
    await mkdir(join(folder, 'half'))
    expect(await line(folder)).toBe('WARN  backups: the youngest is 50 hours old')
    await made(folder, 'a', 3)
    expect(await line(folder)).toBe('OK    backups: the youngest is 3 hours old')
  })
})

test('a machine without room for one more process is warned of', () => {
  expect(memoryLine(64 * 2 ** 20)).toMatchObject({
    state: 'WARN',
    text: 'only 64 MB are free here',
  })
  expect(memoryLine(128 * 2 ** 20).state).toBe('OK')
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
