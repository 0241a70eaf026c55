import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { App } from '../../src/app.ts'
import type { Cipher } from '../../src/core/crypto/aead.ts'
import { createKeyRing } from '../../src/core/crypto/key-ring.ts'
import { type GuildScope, inGuild, joinGuild } from '../../src/core/db/scope.ts'
import { AppError } from '../../src/core/errors.ts'
import * as inbox from '../../src/core/outbox/inbox.ts'
import * as outbox from '../../src/core/outbox/outbox.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { payloadIn } from '../support/event-payload.ts'

const { admin, appFor, url } = await createDatabase()
const field = { table: 'chores', column: 'name', id: '1' }

const announce = (scope: GuildScope, { newId, clock }: App, text = 'x') =>
  outbox.announce(
    scope,
    { type: 'test.event', version: 1, payload: { text } },
    { id: newId(), at: clock.now(), streamId: scope.guildId, actorId: null, correlationId: null },
  )

describe('a guild transaction', () => {
  test('sees the text that an earlier one sealed, and another guild does not', async () => {
    const { db } = appFor('owner')
    const [guild, other] = [aSnowflake(), aSnowflake()]
    const sealed = await inGuild(db, guild, async ({ vault }) => vault.seal(field, 'Dishes'))
    const again = appFor('superuser').db
    expect(await inGuild(again, guild, async ({ vault }) => vault.open(field, sealed))).toBe(
      'Dishes',
    )
    const foreign = inGuild(db, other, async ({ vault }) => vault.open(field, sealed))
    await expect(foreign).rejects.toMatchObject({ code: 'vault.unreadable' })
  })

  test('is joined by the flows within it, which commit or vanish with it', async () => {
    const app = appFor('owner')
    const guild = aSnowflake()
    const run = inGuild(app.db, guild, async (scope) => {
      const joined = joinGuild(app.db, scope)
      expect(await inGuild(joined, guild, async (inner) => inner)).toBe(scope)
      await inGuild(joined, guild, (inner) => announce(inner, app))
      await expect(inGuild(joined, aSnowflake(), async () => 'in')).rejects.toThrow('another guild')
      throw new Error('rolled back')
    })
    await expect(run).rejects.toThrow('rolled back')
    expect(await admin`select from event_log where guild_id = ${guild}`).toHaveLength(0)
    expect(await admin`select from guild_keys where guild_id = ${guild}`).toHaveLength(0)
  })

  test('runs again for who lost a race, six times at most, and not for another fault', async () => {
    const { db } = appFor('owner')
    const lose = (times: number) => {
      let runs = 0
      return inGuild(db, aSnowflake(), async () => {
        runs += 1
        if (runs <= times) throw new AppError('db.conflict', { retryable: true })
        return runs
      })
    }
    expect(await lose(5)).toBe(6)
    await expect(lose(6)).rejects.toMatchObject({ code: 'db.conflict' })
    let runs = 0
    const failing = inGuild(db, aSnowflake(), async () => {
      runs += 1
      throw new Error('a defect')
    })
    await expect(failing).rejects.toThrow('a defect')
    expect(runs).toBe(1)
  })

  test('survives a deadlock: one of the two decides again', async () => {
    const { db } = appFor('owner')
    const guild = aSnowflake()
    const users = [aSnowflake(), aSnowflake()] as const
    await inGuild(db, guild, async ({ tx }) => {
      for (const user of users)
        await tx.execute(sql`
          insert into members (guild_id, user_id, joined_at) values (${guild}, ${user}, now())`)
    })
    let waiting = 2
    let both: () => void = () => undefined
    const met = new Promise<void>((resolve) => {
      both = resolve
    })
    const lock = (first: string, second: string) =>
      inGuild(db, guild, async ({ tx }) => {
        const touch = (user: string) =>
          tx.execute(sql`update members set joined_at = now() where user_id = ${user}`)
        await touch(first)
        waiting -= 1
        if (waiting <= 0) both()
        await met
        await touch(second)
        return 'done'
      })
    const [one, two] = users
    expect(await Promise.all([lock(one, two), lock(two, one)])).toEqual(['done', 'done'])
    expect(waiting).toBeLessThan(0)
  })

  test('asks with prepared statements, unless it is told not to', async () => {
    const prepared = async (prepare: boolean) => {
      const { db } = appFor('owner', { prepare })
      return inGuild(db, aSnowflake(), ({ tx }) =>
        tx.execute(sql`select name from pg_prepared_statements`),
      )
    }
    expect((await prepared(true)).length).toBeGreaterThan(1)
    expect(await prepared(false)).toHaveLength(0)
  })
})

describe('the keys of a guild', () => {
  test('are made once, whoever comes first', async () => {
    const { db } = appFor('owner')
    const guild = aSnowflake()
    const sealed = await Promise.all(
      Array.from({ length: 8 }, () =>
        inGuild(db, guild, async ({ vault }) => vault.seal(field, 'Dishes')),
      ),
    )
    const rows =
      await admin`select purpose, version, state from guild_keys where guild_id = ${guild}`
    expect(rows).toHaveLength(2)
    await inGuild(db, guild, async ({ vault }) => {
      for (const text of sealed) expect(vault.open(field, text)).toBe('Dishes')
    })
  })

  test('are not made by a reader, who then finds nothing', async () => {
    const { db } = appFor('owner')
    const guild = aSnowflake()
    const limits = { readOnly: true }
    const index = await inGuild(db, guild, async ({ vault }) => vault.index('t', 'c', 'x'), limits)
    expect(
      await inGuild(db, guild, async ({ vault }) => vault.index('t', 'c', 'x'), limits),
    ).not.toEqual(index)
    expect(await admin`select from guild_keys where guild_id = ${guild}`).toHaveLength(0)
  })

  test('A35: while a guild is being deleted its transactions are refused, and no new key is made', async () => {
    const { db } = appFor('owner')
    const guild = aSnowflake()
    const sealed = await inGuild(db, guild, async ({ vault }) => vault.seal(field, 'Dishes'))
    await admin`
      update guild_keys set state = 'closing', wrapped = null where guild_id = ${guild}`
    const opened = inGuild(db, guild, async ({ vault }) => vault.open(field, sealed))
    await expect(opened).rejects.toMatchObject({ code: 'guild.closing', retryable: false })
    const keys = await admin`select wrapped from guild_keys where guild_id = ${guild}`
    expect(keys).toEqual([{ wrapped: null }, { wrapped: null }])
  })

  test('once destroyed are never served from memory', async () => {
    const { db } = appFor('owner')
    const guild = aSnowflake()
    const sealed = await inGuild(db, guild, async ({ vault }) => vault.seal(field, 'Dishes'))
    await admin`delete from guild_keys where guild_id = ${guild}`
    const opened = inGuild(db, guild, async ({ vault }) => vault.open(field, sealed))
    await expect(opened).rejects.toMatchObject({ code: 'vault.unreadable' })
  })

  test('rotate: what the old key sealed opens beside the new one, and not after it is gone', async () => {
    const [k1, k2] = [
      { id: 'k1', key: randomBytes(32) },
      { id: 'k2', key: randomBytes(32) },
    ]
    const guild = aSnowflake()
    const before = appFor('owner', { keyRing: createKeyRing([k1]) }).db
    const sealed = await inGuild(before, guild, async ({ vault }) => vault.seal(field, 'Dishes'))
    const during = appFor('owner', { keyRing: createKeyRing([k2, k1]) }).db
    expect(await inGuild(during, guild, async ({ vault }) => vault.open(field, sealed))).toBe(
      'Dishes',
    )
    const after = appFor('owner', { keyRing: createKeyRing([k2]) }).db
    const lost = inGuild(after, guild, async ({ vault }) => vault.open(field, sealed))
    await expect(lost).rejects.toMatchObject({ code: 'keys.unknown' })
  })

  test('and the cipher are a seam: with one that does nothing, text lies readable', async () => {
    const nothing: Cipher = {
      encrypt: (_key, _context, plain) => plain,
      decrypt: (_key, _context, sealed) => sealed,
    }
    const bare = appFor('owner', { cipher: nothing })
    const tight = appFor('owner')
    const readable = async (app: App) => {
      const guild = aSnowflake()
      await inGuild(app.db, guild, (scope) => announce(scope, app, 'canary'))
      const [row] = await admin`
        select position('canary'::bytea in payload) > 0 as found from event_log where guild_id = ${guild}`
      return row?.found
    }
    expect(await readable(bare)).toBe(true)
    expect(await readable(tight)).toBe(false)
  })
})

describe('the event log', () => {
  test('has no gap, whatever is done at once or taken back', async () => {
    const app = appFor('owner')
    const guild = aSnowflake()
    const write = (fails: boolean) =>
      inGuild(app.db, guild, async (scope) => {
        await announce(scope, app)
        if (fails) throw new Error('taken back')
      })
    const written = Array.from({ length: 18 }, (_, i) => write(i % 3 === 0))
    await Promise.allSettled(written)
    const rows = await admin`
      select position::integer from event_log where guild_id = ${guild} order by position`
    expect(rows.map(({ position }) => position)).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1),
    )
    expect(await admin`select from outbox where guild_id = ${guild}`).toHaveLength(12)
  })

  test('seals what was announced under its own id', async () => {
    const app = appFor('owner')
    const guild = aSnowflake()
    await inGuild(app.db, guild, async (scope) => {
      await announce(scope, app, 'Ramen lappen 🧽')
      const [row] = await scope.tx.execute<{ id: string }>(sql`select id from event_log`)
      expect(await payloadIn(scope, row?.id ?? '')).toEqual({ text: 'Ramen lappen 🧽' })
    })
  })
})

describe('the inbox', () => {
  const requestHash = createHash('sha256').update('body').digest()
  const arrival = () => ({ source: 'discord', key: aSnowflake() })

  test('gives the stored answer, byte for byte, to who asks again', async () => {
    const { db, clock } = appFor('owner')
    const guild = aSnowflake()
    const of = arrival()
    const received = { ...of, requestHash, at: clock.now() }
    const response = '{"type":4,"data":{"content":"✅ ​"}}'
    await inGuild(db, guild, async (scope) => {
      expect(await inbox.answered(scope, of)).toBeUndefined()
      inbox.remember(scope, { ...received, response })
    })
    const answered = () => inGuild(db, guild, (scope) => inbox.answered(scope, of))
    expect(await answered()).toEqual({ requestHash, response })
    const other = inGuild(db, guild, async (scope) =>
      inbox.remember(scope, { ...received, response: 'other' }),
    )
    await expect(other).rejects.toMatchObject({ code: 'db.conflict' })
    expect(await answered()).toEqual({ requestHash, response })
  })

  test('lets one of many at once be first, and rolls back what the others did', async () => {
    const app = appFor('owner')
    const guild = aSnowflake()
    const of = arrival()
    const received = { ...of, requestHash, at: app.clock.now() }
    await inGuild(app.db, guild, async () => undefined)
    const firsts = await Promise.all(
      Array.from({ length: 6 }, () =>
        inGuild(app.db, guild, async (scope) => {
          if (scope.attempt > 1 && (await inbox.answered(scope, of))) return 'answered'
          await announce(scope, app)
          inbox.remember(scope, { ...received, response: 'x' })
          return 'first'
        }),
      ),
    )
    expect(firsts.toSorted()).toEqual([...Array(5).fill('answered'), 'first'])
    expect(await admin`select from event_log where guild_id = ${guild}`).toHaveLength(1)
  })

  test('knows a delivery by what brought it, and forgets one whose work failed', async () => {
    const { db, clock } = appFor('owner')
    const guild = '0' // what belongs to no guild
    const received = { source: 'webhook_event', key: 'a', requestHash, at: clock.now() }
    const failing = inGuild(db, guild, async (scope) => {
      expect(await inbox.firstDelivery(scope, received)).toBe(true)
      throw new Error('failed')
    })
    await expect(failing).rejects.toThrow('failed')
    const deliver = (source = received.source) =>
      inGuild(db, guild, (scope) => inbox.firstDelivery(scope, { ...received, source }))
    expect(await deliver()).toBe(true)
    expect(await deliver()).toBe(false)
    expect(await deliver('points')).toBe(true)
    expect(
      await inGuild(db, guild, (scope) => inbox.answered(scope, received)),
      'nothing to give back',
    ).toBeUndefined()
  })
})

test('a login that may not become ct_app is told by PostgreSQL, not by a row it should not see', async () => {
  const stranger = `stranger_${randomBytes(4).toString('hex')}`
  await admin.unsafe(`create role ${stranger} login password 'password'`)
  const address = new URL(url)
  address.username = stranger
  const { db } = appFor('owner', { url: address.href })
  const refused = inGuild(db, aSnowflake(), ({ tx }) => tx.execute(sql`select * from chores`))
  await expect(refused).rejects.toMatchObject({ code: 'db.refused', cause: { code: '42501' } })
  await db.close()
  await admin.unsafe(`drop role ${stranger}`)
})
