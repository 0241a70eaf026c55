import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createKeyRing } from '../../src/core/crypto/key-ring.ts'
import { checkStart } from '../../src/core/db/check-start.ts'
import type { Deployment } from '../../src/core/db/deployment.ts'
import { MIGRATIONS_KNOWN } from '../../src/core/db/schema.ts'
import { createSoleDeployment } from '../../src/core/discord/sole-deployment.ts'
import { startHttp } from '../../src/http.ts'
import { startWorker } from '../../src/worker.ts'
import { createFakeDiscord } from '../fake-discord/fake-discord.ts'
import { createDatabase, silentLog } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { choresctl } from '../support/choresctl.ts'
import { forget, redisOfTest } from '../support/discord.ts'
import { httpEnvironment } from '../support/http-process.ts'
import { startProcess } from '../support/process.ts'
import { redisUrl, startRedis } from '../support/redis.ts'
import { aSigningKey } from '../support/sign.ts'

const [OURS, THEIRS] = ['300000000000000001', '300000000000000002'] as const
const STRANGER = expect.stringContaining(`This database is of the application ${OURS}`)
const TIMES = { keptMs: 2_000, againMs: 50 }

const redis = await redisUrl()

/** A migrated database, and who starts on it with a key of their own. */
async function givenDatabase() {
  const database = await createDatabase()
  onTestFinished(() => database.admin.end())
  const startOf = (applicationId: string, kekId = 'k1') => {
    const keyRing = createKeyRing([{ id: kekId, key: randomBytes(32) }])
    const { db } = database.appFor('owner', { keyRing })
    return () => checkStart(db, { replicasMax: 1, applicationId, log: silentLog })
  }
  const kept = () => database.admin`
    select application_id::text as application, (select count(*)::integer from key_checks) as keys
    from deployment`
  return { ...database, startOf, kept }
}

/** What an operator of this application types. */
const operatorOf =
  ({ url, encryptionKeys }: { readonly url: string; readonly encryptionKeys: string }) =>
  (line: string, applicationId: string | undefined) =>
    choresctl(line.split(' '), {
      DATABASE_URL: url,
      ENCRYPTION_KEYS: encryptionKeys,
      ...(applicationId && { DISCORD_APPLICATION_ID: applicationId }),
    })

describe('D11: two deployments on one database', () => {
  test('the first start takes it; another application is refused before it writes anything', async () => {
    const { startOf, kept } = await givenDatabase()
    expect(await kept()).toEqual([])
    const ours = startOf(OURS)
    expect(await ours()).toBe('ok')
    expect(await kept()).toEqual([{ application: OURS, keys: 1 }])
    await expect(startOf(THEIRS, 'k2')()).rejects.toMatchObject({ faults: [STRANGER] })
    expect(await kept()).toEqual([{ application: OURS, keys: 1 }])
    expect(await ours()).toBe('ok')
  })

  test('of those that start on a new one at once, all of one application are let in, and nobody else', async () => {
    const { startOf, kept } = await givenDatabase()
    const starts = Array.from({ length: 6 }, (_, nth) =>
      startOf(nth % 2 === 0 ? OURS : THEIRS, nth % 2 === 0 ? 'k1' : 'k2'),
    )
    // Each application has one key for all of its processes.
    const [ours, theirs] = [starts[0], starts[1]]
    const tried = await Promise.allSettled([ours, theirs, ours, theirs].map((start) => start?.()))
    const [first] = await kept()
    expect([OURS, THEIRS]).toContain(first?.application)
    expect(first?.keys).toBe(1)
    const statuses = tried.map(({ status }) => status)
    const won = first?.application === OURS ? ['fulfilled', 'rejected'] : ['rejected', 'fulfilled']
    expect(statuses).toEqual([...won, ...won])
  })

  test('a process of another application ends with 78 and says why; renewed keys and tokens lock nobody out', async () => {
    const database = await givenDatabase()
    const { url: databaseUrl, encryptionKeys } = database
    const envWith = (publicKey: string) => ({
      ...httpEnvironment({ databaseUrl, publicKey, encryptionKeys }),
      LOG_LEVEL: 'silent',
    })
    const { publicKey } = aSigningKey()
    for (const key of [publicKey, aSigningKey().publicKey]) {
      const http = await startHttp(envWith(key), { drainMs: 0 })
      await http.close()
    }
    const env = { ...envWith(publicKey), DISCORD_APPLICATION_ID: THEIRS }
    const stranger = startProcess('src/http.ts', env)
    expect(await stranger.exited).toBe(78)
    expect(stranger.stderr()).toContain('This database is of the application')
    expect(stranger.stderr()).toContain('choresctl deployment claim')
  })

  test('choresctl leaves it alone as well, migrations and all, until it is told to take it', async () => {
    const database = await givenDatabase()
    await database.startOf(OURS)()
    const { admin } = database
    const as = operatorOf(database)
    await admin`delete from schema_migrations where position = ${MIGRATIONS_KNOWN}`
    for (const line of [
      'migrate',
      `guild erase ${aSnowflake()} --grace-hours 0 --yes`,
      'dead-letters redrive --all',
      'restore /nowhere --yes',
    ])
      expect(await as(line, THEIRS), line).toMatchObject({ code: 78, err: STRANGER })
    expect(await admin`select from schema_migrations`).toHaveLength(MIGRATIONS_KNOWN - 1)

    expect((await as('queue status', OURS)).code).toBe(0)
    expect((await as('queue status', undefined)).code).toBe(0)
    expect((await as('deployment status', THEIRS)).out).toContain(`The application ${OURS} has`)
    expect((await as('deployment claim', THEIRS)).code).toBe(64)
    expect((await as('deployment claim --yes', undefined)).code).toBe(78)
    const claimed = await as('deployment claim --yes', THEIRS)
    expect(claimed).toMatchObject({ code: 0, out: expect.stringContaining(THEIRS) })
    expect((await as('queue status', THEIRS)).code).toBe(0)
    expect((await as('deployment claim --yes', THEIRS)).out).toContain('No change')
    expect(await as('queue status', OURS)).toMatchObject({ code: 78 })
  })
})

describe.skipIf(!redis)('D11: two databases for one bot', () => {
  const aDeployment = (id: string = randomUUID()): Deployment => ({ applicationId: OURS, id })

  /** Processes on one Redis, each with a connection of its own. */
  async function givenRedis() {
    const prefix = `${randomUUID()}:`
    const client = () => redisOfTest(redis ?? '', prefix)
    const own = await client()
    onTestFinished(() => forget(own))
    return {
      /** As when it was restarted. */
      forgets: () => forget(own),
      async process(times: { keptMs?: number; againMs?: number } = {}) {
        const sole = createSoleDeployment(await client(), { ...TIMES, ...times })
        onTestFinished(() => sole.leave())
        return sole
      },
    }
  }

  const REFUSED = { faults: [expect.stringContaining('Another deployment works for this bot')] }

  test('the second is refused while a process of the first is there, and let in after its end', async () => {
    const { process } = await givenRedis()
    const [a, b] = [aDeployment(), aDeployment()]
    const [one, two, late] = [await process(), await process(), await process()]
    await Promise.all([one.join(a), two.join(a)])
    await expect(late.join(b)).rejects.toMatchObject(REFUSED)
    await one.leave()
    await expect(late.join(b)).rejects.toMatchObject(REFUSED)
    await two.leave()
    await late.join(b)
    await expect(one.join(a)).rejects.toMatchObject(REFUSED)
  })

  test('another bot is nobody’s affair', async () => {
    const { process } = await givenRedis()
    await (await process()).join(aDeployment())
    await (await process()).join({ ...aDeployment(), applicationId: THEIRS })
  })

  test('who is there for longer than they are remembered says so again and again; who was killed does not', async () => {
    const { process } = await givenRedis()
    const [one, late] = [await process({ keptMs: 400 }), await process()]
    await one.join(aDeployment())
    const b = aDeployment()
    const until = performance.now() + 1_000
    while (performance.now() < until) {
      await expect(late.join(b)).rejects.toMatchObject(REFUSED)
      await setTimeout(20)
    }
    const killed = await process({ keptMs: 400, againMs: 60_000 })
    await one.leave()
    await killed.join(aDeployment())
    await expect(late.join(b)).rejects.toMatchObject(REFUSED)
    await expect
      .poll(() =>
        late.join(b).then(
          () => 'in',
          () => 'out',
        ),
      )
      .toBe('in')
  })

  test('when Redis forgot everything, whoever comes first goes on, and the other one is told to end', async () => {
    const { process, forgets } = await givenRedis()
    const [one, late] = [await process({ againMs: 300 }), await process()]
    await one.join(aDeployment())
    await forgets()
    await late.join(aDeployment())
    expect(await one.ousted).toMatchObject(REFUSED)
  })

  test('a worker is refused before it takes anything from its database', async () => {
    const server = await startRedis()
    if (!server) throw new Error('no redis-server')
    onTestFinished(() => server.stop())
    const discord = await createFakeDiscord()
    onTestFinished(() => discord.close())
    const env = async () => {
      const { url, encryptionKeys } = await givenDatabase()
      return {
        DISCORD_APPLICATION_ID: discord.applicationId,
        DISCORD_PUBLIC_KEY: discord.key.publicKey,
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        DATABASE_URL: url,
        REDIS_URL: server.url,
        ENCRYPTION_KEYS: encryptionKeys,
        HOST: '127.0.0.1',
        METRICS_PORT: '0',
        LOG_LEVEL: 'silent',
      }
    }
    const [ours, theirs] = [await env(), await env()]
    const lineOf = async (of: typeof ours) =>
      /^.*deployment:.*/m.exec((await choresctl(['doctor'], of)).out)?.[0]
    const first = await startWorker(ours)
    await expect(startWorker(theirs)).rejects.toMatchObject(REFUSED)
    expect(await lineOf(theirs)).toMatch(/^FAIL.*another database is worked on for the same bot/)
    expect(await lineOf(ours)).toMatch(/^OK.*no other one is worked on for its bot/)
    expect(await lineOf({ ...ours, REDIS_URL: '' })).toMatch(/^OK.*without Redis/)
    await first.close()
    const second = await startWorker(theirs)
    await second.close()
  })
})
