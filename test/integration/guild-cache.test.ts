import { sql } from 'drizzle-orm'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { App } from '../../src/app.ts'
import { type CacheOutcome, createGuildCache } from '../../src/core/cache/guild-cache.ts'
import { connectRedis } from '../../src/core/cache/redis.ts'
import { createRedisStore } from '../../src/core/cache/redis-store.ts'
import { aesGcm, type Cipher } from '../../src/core/crypto/aead.ts'
import { createBulkhead } from '../../src/core/db/bulkhead.ts'
import type { DbOptions } from '../../src/core/db/client.ts'
import { type GuildScope, inGuild } from '../../src/core/db/scope.ts'
import type { Snowflake } from '../../src/core/ids.ts'
import * as guilds from '../../src/features/guilds/guild.repository.ts'
import { defaultsFor } from '../../src/features/guilds/guild.ts'
import { CONNECTIONS_MAX, createDatabase, silentLog } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { faultProxy } from '../support/fault-proxy.ts'
import { memberOf } from '../support/member.ts'
import { redisUrl } from '../support/redis.ts'
import { listeningProxy } from '../support/statements.ts'

const { admin, appFor, url } = await createDatabase()
const redis = await redisUrl()

const TEXT = { name: 'chore-names', follows: 'events' } as const
const READS = { readOnly: true }

/** One process, and what its cache was asked. */
function aProcess(over: Partial<DbOptions> & { readonly redis?: string | undefined } = {}) {
  const counted: string[] = []
  const count = (name: string, outcome: CacheOutcome) => void counted.push(`${name} ${outcome}`)
  const { redis: address, ...options } = over
  const client = address ? connectRedis({ url: address, log: silentLog }) : undefined
  onTestFinished(() => client?.disconnect())
  const store = client && createRedisStore(client)
  const cache = createGuildCache({ count, ...(store && { store }) })
  return { app: appFor('owner', { cache, ...options }), counted, client }
}

async function aSharingProcess(over: Partial<DbOptions> = {}, address = redis) {
  const { client, ...running } = aProcess({ ...over, redis: address })
  await expect.poll(() => client?.status).toBe('ready')
  return { ...running, client }
}

const settingsIn = ({ db }: App, guildId: Snowflake) =>
  inGuild(db, guildId, (scope) => guilds.settings(scope, 'nl'), READS)

const moveTo = ({ db, clock }: App, guildId: Snowflake, zone: string) =>
  inGuild(db, guildId, (scope) => guilds.save(scope, { ...defaultsFor('nl'), zone }, clock.now()))

describe('the settings of a guild', () => {
  test('and who is away, once known, cost no statement: /chores asks two less', async () => {
    const proxy = await listeningProxy(url)
    const { app } = aProcess({ url: proxy.url })
    const guildId = aSnowflake()
    const member = memberOf(app, { guildId })
    await member.command('chore add', { name: 'Dishes', when: 'today' })
    const asks = async () => {
      const before = proxy.asked(/./).length
      const card = await member.command('chores', { filter: 'all' })
      expect(card.text).toContain('Dishes')
      await app.db.bulkhead.empty() // nobody waits for the COMMIT of a look
      return proxy.asked(/./).slice(before)
    }
    await app.db.bulkhead.empty()
    const [first, second] = [await asks(), await asks()]
    const isKnown = (text: string) => /"locale"|"absences"/.test(text)
    expect(first.filter(isKnown)).toHaveLength(2)
    expect(second.toSorted()).toEqual(first.filter((text) => !isKnown(text)).toSorted())
  })

  test('who went away is on the list of another process at once', async () => {
    const [here, there] = [aProcess(), aProcess()]
    const at = { guildId: aSnowflake(), userId: aSnowflake() }
    const [member, other] = [memberOf(here.app, at), memberOf(there.app, at)]
    await member.command('chore add', { name: 'Dishes', when: 'today' })
    const listed = async () => (await other.command('chores', { filter: 'all' })).text
    for (const _ of [1, 2]) expect(await listed()).not.toContain('Away')
    const preview = await member.command('away set', { until: 'in 3 days' })
    await member.press(preview.button('Confirm'))
    expect(await listed()).toContain('Away')
  })

  test('that another process changed are seen at once: what was decided with the old ones is decided again', async () => {
    const [here, there] = [aProcess(), aProcess()]
    const guildId = aSnowflake()
    await moveTo(there.app, guildId, 'Europe/Paris')
    for (const _ of [1, 2])
      expect(await settingsIn(here.app, guildId)).toMatchObject({ zone: 'Europe/Paris' })
    await moveTo(there.app, guildId, 'Asia/Tokyo')

    const seen: string[] = []
    await inGuild(here.app.db, guildId, async (scope) => {
      const { zone } = await guilds.settings(scope, 'nl')
      seen.push(`${scope.attempt} ${zone}`)
    })
    expect(seen).toEqual(['1 Europe/Paris', '2 Asia/Tokyo'])
  })

  test('that were read by a transaction which failed are not kept', async () => {
    const { app, counted } = aProcess()
    const guildId = aSnowflake()
    await moveTo(app, guildId, 'Europe/Paris')
    const failing = inGuild(app.db, guildId, async (scope) => {
      await guilds.save(scope, { ...defaultsFor('nl'), zone: 'Asia/Tokyo' }, app.clock.now())
      expect(await guilds.settings(scope, 'nl')).toMatchObject({ zone: 'Asia/Tokyo' })
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    expect(await settingsIn(app, guildId)).toMatchObject({ zone: 'Europe/Paris' })
    // What a transaction saved it knows by itself, and the cache never hears of it.
    expect(counted).toEqual(['settings miss'])
  })

  test('of a guild that was deleted and came back are not those of before', async () => {
    const { app } = aProcess()
    const guildId = aSnowflake()
    await moveTo(app, guildId, 'Europe/Paris')
    await settingsIn(app, guildId)
    await admin`delete from guild_keys where guild_id = ${guildId}`
    await admin`delete from guilds where guild_id = ${guildId}`
    await moveTo(app, guildId, 'Asia/Tokyo')
    expect(await settingsIn(app, guildId)).toMatchObject({ zone: 'Asia/Tokyo' })
  })
})

describe('the names in a guild', () => {
  const typing = async (app: App, guildId: Snowflake, userId: Snowflake) =>
    (await memberOf(app, { guildId, userId }).types('chore done', 'chore', '')).map(
      ({ name }) => name,
    )

  test('are asked once for all that a member types, and again when something happened, here or elsewhere', async () => {
    const [here, there] = [aProcess(), aProcess()]
    const [guildId, userId] = [aSnowflake(), aSnowflake()]
    const other = memberOf(there.app, { guildId })
    await other.command('chore add', { name: 'Dishes', when: 'today' })
    for (const _ of 'dishes') expect(await typing(here.app, guildId, userId)).toEqual(['Dishes'])
    expect(here.counted).toEqual(['open-names miss', ...Array(5).fill('open-names process')])
    await other.command('chore add', { name: 'Bins', when: 'today' })
    expect(await typing(here.app, guildId, userId)).toHaveLength(2)
  })

  test.skipIf(!redis)('are shared by all processes, sealed', async () => {
    const nothing: Cipher = {
      encrypt: (_key, _context, plain) => plain,
      decrypt: (_key, _context, sealed) => sealed,
    }
    const dumpOf = async (cipher: Cipher) => {
      const [here, there] = [await aSharingProcess({ cipher }), await aSharingProcess({ cipher })]
      const [guildId, userId] = [aSnowflake(), aSnowflake()]
      const values = { name: 'Canary', when: 'today' }
      await memberOf(here.app, { guildId }).command('chore add', values)
      for (const { app } of [here, there])
        expect(await typing(app, guildId, userId)).toEqual(['Canary'])
      expect(there.counted).toEqual(['open-names shared'])
      const keys = (await here.client?.keys(`*${guildId}*`)) ?? []
      expect(keys.length).toBeGreaterThan(0)
      const dumps = keys.map(async (key) => `${key} ${await here.client?.getBuffer(key)}`)
      return (await Promise.all(dumps)).join()
    }
    expect(await dumpOf(aesGcm)).not.toContain('Canary')
    expect(await dumpOf(nothing)).toContain('Canary')
  })

  test.skipIf(!redis)('come from PostgreSQL when what Redis holds cannot be read', async () => {
    const { app, client } = await aSharingProcess()
    const [guildId, userId] = [aSnowflake(), aSnowflake()]
    await memberOf(app, { guildId }).command('chore add', { name: 'Dishes', when: 'today' })
    await client?.set(`ct:c:${guildId}:open-names:${userId}:1`, 'rubbish')
    expect(await typing(app, guildId, userId)).toEqual(['Dishes'])
  })
})

describe.skipIf(!redis)('P22: a cold cache', () => {
  /** Else the first would be answered before the others have a connection to ask through. */
  async function openAll({ db }: App, guildId: Snowflake) {
    await inGuild(db, guildId, async () => undefined) // makes the keys
    const isOpen = Promise.withResolvers<void>()
    let open = 0
    const visits = Array.from({ length: CONNECTIONS_MAX }, () =>
      inGuild(db, guildId, async ({ tx }) => {
        await tx.execute(sql`select 1`)
        open += 1
        if (open === CONNECTIONS_MAX) isOpen.resolve()
        await isOpen.promise
      }),
    )
    await Promise.all(visits)
  }

  const REPLICAS = 3
  const MISSES = 500

  test('asks PostgreSQL once per process, however many miss at once', async () => {
    const proxy = await listeningProxy(url)
    const guildId = aSnowflake()
    // So slow that all who are inside together miss together.
    const load = async ({ tx }: GuildScope) =>
      (await tx.execute(sql`select pg_sleep(0.1), 'from cold'`)).length
    const replicas = await Promise.all(
      Array.from({ length: REPLICAS }, async () => {
        const { app } = await aSharingProcess({ url: proxy.url })
        await openAll(app, guildId)
        const bulkhead = createBulkhead({ insideMax: CONNECTIONS_MAX, waitingMax: MISSES })
        return { ...app.db, bulkhead }
      }),
    )
    const misses = Array.from({ length: MISSES }, async (_, n) => {
      const db = replicas[n % REPLICAS] ?? replicas[0]
      return db && inGuild(db, guildId, (scope) => scope.cached(TEXT, () => load(scope)), READS)
    })
    expect(new Set(await Promise.all(misses))).toEqual(new Set([1]))
    const reads = proxy.asked(/from cold/).length
    expect(reads).toBeGreaterThan(0)
    expect(reads).toBeLessThanOrEqual(REPLICAS)
  })

  test.each(['refuse', 'blackhole'] as const)(
    'answers from PostgreSQL while Redis is away (%s), and waits for it once',
    async (fault) => {
      const proxy = await faultProxy(redis ?? '')
      const { app } = await aSharingProcess({}, proxy.url)
      const guildId = aSnowflake()
      await inGuild(app.db, guildId, async () => undefined)
      proxy.becomes(fault)
      const took: number[] = []
      for (const name of ['a', 'b', 'c', 'd']) {
        const started = performance.now()
        const what = { name, follows: 'events' } as const
        const asked = inGuild(
          app.db,
          guildId,
          ({ cached }) => cached(what, async () => name),
          READS,
        )
        expect(await asked).toBe(name)
        took.push(performance.now() - started)
      }
      const [first = 0, ...later] = took
      expect(first).toBeLessThan(600)
      expect(Math.max(...later)).toBeLessThan(150)
    },
  )

  test('a question that hangs holds nobody up: who waited for it asks for themselves', async () => {
    const { app } = aProcess()
    const guildId = aSnowflake()
    await inGuild(app.db, guildId, async () => undefined)
    const hung = new AbortController()
    const asked = (load: () => Promise<string>, signal?: AbortSignal) =>
      inGuild(app.db, guildId, ({ cached }) => cached(TEXT, load), { ...READS, signal })
    const first = asked(() => new Promise(() => undefined), hung.signal)
    expect(await asked(async () => 'mine')).toBe('mine')
    hung.abort()
    await expect(first).rejects.toMatchObject({ code: 'db.timeout' })
  })
})
