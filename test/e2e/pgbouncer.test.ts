import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { MIGRATIONS_KNOWN } from '../../src/core/db/schema.ts'
import { createFakeDiscord } from '../fake-discord/fake-discord.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { choresctl } from '../support/choresctl.ts'
import { httpEnvironment, ROOMY, startHttpProcess } from '../support/http-process.ts'
import { memberOf } from '../support/member.ts'
import { pgbouncerProgram, startPgBouncer } from '../support/pgbouncer.ts'
import { startProcess } from '../support/process.ts'
import { aSigningKey } from '../support/sign.ts'

const program = pgbouncerProgram()
/** Far fewer than two processes open by themselves, so that each is handed from guild to guild all the time. */
const POOL = 3
/** More than migrate looks at one after another. */
const WIDE = 6
const GUILDS = 12
const CHORES = 5
const DEFERRED = 5
const MIGRATIONS_AT_ONCE = 5

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** Several connections that nobody uses any more. */
async function fillPool(url: string, size: number) {
  const clients = Array.from({ length: size }, () => postgres(url, { max: 1, prepare: false }))
  await Promise.all(clients.map((sql) => sql.unsafe('select pg_sleep(0.1)')))
  await Promise.all(clients.map((sql) => sql.end()))
}

const pooled = () => startPgBouncer(program ?? '', { url: database.url, size: POOL })

/** Two http processes that know PostgreSQL only through PgBouncer, and members of many guilds. */
async function givenReplicas(databaseUrl: string) {
  const key = aSigningKey()
  const { encryptionKeys } = database
  const env = {
    ...httpEnvironment({ databaseUrl, publicKey: key.publicKey, encryptionKeys }),
    DATABASE_PREPARE: 'false',
    // More than PostgreSQL has connections for: that is what PgBouncer is there for.
    REPLICAS_MAX: '40',
  }
  const replicas = await Promise.all([
    startHttpProcess(env, key, ROOMY),
    startHttpProcess(env, key, ROOMY),
  ])
  let turn = 0
  const memberIn = (guildId: string) =>
    memberOf(database.appFor('owner'), { guildId }, async (payload) => {
      turn += 1
      const answer = await replicas[turn % replicas.length]?.send(JSON.parse(payload))
      expect(answer?.status).toBe(200)
      return answer?.body ?? ''
    })
  return { memberIn, replicas, env }
}

type Asked = ReturnType<ReturnType<typeof memberOf>['command']>

/** On a machine that is busy with the other guilds, whoever is told to try again does. */
async function atLast(ask: () => Asked, answered: string) {
  let text = ''
  const asked = async () => {
    text = (await ask()).text
    return text
  }
  await expect.poll(asked, { timeout: 20_000 }).toContain(answered)
  return text
}

/** What every connection of the pool says of itself, outside of any transaction of ours. */
async function leftBehind(url: string) {
  const clients = Array.from({ length: POOL }, () => postgres(url, { max: 1, prepare: false }))
  const seen = await Promise.all(
    clients.map(async (sql) => {
      const [row] = await sql`
        select current_user = session_user as "isLogin",
          coalesce(current_setting('app.guild_id', true), '') as guild,
          current_setting('statement_timeout') as statement,
          current_setting('lock_timeout') as lock,
          current_setting('transaction_read_only') as "readOnly",
          (select count(*)::integer from chores) as chores, pg_sleep(0.1)::text as slept`
      return row
    }),
  )
  await Promise.all(clients.map((sql) => sql.end()))
  return seen
}

const CLEAN = {
  isLogin: true,
  guild: '',
  statement: '0',
  lock: '0',
  readOnly: 'off',
  chores: 0,
  slept: '',
}

describe.skipIf(!program)('behind PgBouncer in transaction mode', () => {
  test('P17: guilds take turns on three connections, and none sees a chore of another', async () => {
    const url = await pooled()
    const { memberIn } = await givenReplicas(url)
    const guildIds = Array.from({ length: GUILDS }, () => aSnowflake())
    const lists = await Promise.all(
      guildIds.map(async (guildId) => {
        const mia = memberIn(guildId)
        const names = Array.from({ length: CHORES }, (_, nth) => `Of ${guildId}, ${nth}`)
        for (const name of names) {
          const values = { name, when: 'every day 19:00' }
          await atLast(() => mia.command('chore add', values), `Added: ${name}`)
        }
        const list = () => mia.command('chores', { filter: 'all' })
        return { guildId, text: await atLast(list, names[0] ?? '') }
      }),
    )
    for (const { guildId, text } of lists) {
      const named = Array.from(text.matchAll(/Of (\d+), \d/g), ([, id]) => id)
      expect(named).toEqual(Array(CHORES).fill(guildId))
    }
    const seen = await leftBehind(url)
    expect(seen).toEqual(Array(POOL).fill(CLEAN))
    const [{ count } = {}] = await database.admin`
      select count(*)::integer as count from pg_stat_activity
      where datname = current_database() and usename = ${new URL(url).username}`
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThanOrEqual(POOL)
  })

  test('a statement that waits too long is given up in time, and leaves its connection as it was', async () => {
    const url = await pooled()
    const { memberIn } = await givenReplicas(url)
    const guildId = aSnowflake()
    const mia = memberIn(guildId)
    await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
    const lock = await database.admin.reserve()
    await lock`begin`
    await lock`select from event_heads where guild_id = ${guildId} for update`
    const refused = await Promise.all(
      Array.from({ length: POOL * 2 }, () =>
        mia.command('chore add', { name: aSnowflake(), when: 'today' }),
      ),
    )
    await lock`rollback`
    lock.release()
    // Told so at once, or told to wait for what a worker will say.
    for (const { type, text } of refused)
      if (type !== DEFERRED) expect(text).toMatch(/nothing was changed/i)
    expect(refused.filter(({ type }) => type !== DEFERRED).length).toBeGreaterThan(0)
    await atLast(() => mia.command('chores', { filter: 'all' }), 'Dishes')
    expect(await leftBehind(url)).toEqual(Array(POOL).fill(CLEAN))
  })

  test('a worker claims, relays and settles through it', async () => {
    const url = await pooled()
    const { memberIn, env } = await givenReplicas(url)
    const discord = await createFakeDiscord()
    onTestFinished(() => discord.close())
    const worker = startProcess('src/worker.ts', {
      ...env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    })
    const guildId = aSnowflake()
    const card = await memberIn(guildId).command('chore add', { name: 'Dishes', when: 'today' })
    expect(card.text).toContain('Added: Dishes')
    const states = () => database.admin`
      select distinct state from outbox where guild_id = ${guildId}`
    await expect.poll(states, { timeout: 30_000 }).toEqual([{ state: 'done' }])
    worker.signal('SIGTERM')
    expect(await worker.exited).toBe(0)
    expect(await leftBehind(url)).toEqual(Array(POOL).fill(CLEAN))
  })

  test.each([false, true])(
    'C4: migrate refuses without the direct address, and takes it where it is given (connections in turn: %s)',
    async (inTurn) => {
      const empty = await createDatabase({ empty: true })
      const url = await startPgBouncer(program ?? '', { url: empty.url, size: WIDE, inTurn })
      await fillPool(url, WIDE)
      expect(await choresctl(['migrate'], { DATABASE_URL: url })).toMatchObject({
        code: 78,
        err: expect.stringMatching(/transaction mode.* set DATABASE_DIRECT_URL/),
      })
      const [row] = await empty.admin`select to_regclass('schema_migrations') as migrations`
      expect(row).toEqual({ migrations: null })
      const locks = () => empty.admin`
        select from pg_locks where locktype = 'advisory' and database = (
          select oid from pg_database where datname = current_database())`
      expect(await locks()).toHaveLength(0)
      const env = { DATABASE_URL: url, DATABASE_DIRECT_URL: empty.url }
      expect(await choresctl(['migrate'], env)).toMatchObject({ code: 0 })
      expect(await locks()).toHaveLength(0)
      await empty.admin.end()
    },
  )

  test('doctor says that the pool counts, and what is wrong with prepared statements', async () => {
    const url = await pooled()
    const discord = await createFakeDiscord()
    onTestFinished(() => discord.close())
    const key = aSigningKey()
    const { encryptionKeys } = database
    const env = {
      ...httpEnvironment({ databaseUrl: url, publicKey: key.publicKey, encryptionKeys }),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      REPLICAS_MAX: '40',
    }
    const said = async (over: Record<string, string>) => {
      const { out } = await choresctl(['doctor', '--json'], { ...env, ...over })
      const { lines } = JSON.parse(out) as {
        lines: { state: string; name: string; text: string }[]
      }
      return lines
        .filter(({ name }) => name === 'PostgreSQL')
        .map(({ state, text }) => `${state} ${text}`)
    }
    expect(await said({ DATABASE_PREPARE: 'false' })).toEqual([
      'OK version, connections, roles, schema and keys are right',
      'OK is reached through a pooler: its pool has to fit, and REPLICAS_MAX need not',
    ])
    expect(await said({ DATABASE_PREPARE: 'true' })).toContain(
      'WARN database is reached through a pooler, with prepared statements',
    )
    expect(await said({ DATABASE_URL: database.url, DATABASE_PREPARE: 'false' })).toEqual([
      expect.stringContaining('FAIL REPLICAS_MAX (40) times 8'),
    ])
  })
})

describe.skipIf(!program)('behind PgBouncer in session mode', () => {
  const inSession = (url: string, size: number) =>
    startPgBouncer(program ?? '', { url, size, mode: 'session' })

  test('C4, P16: migrate needs no other address: of five at once one applies, and four find no change', async () => {
    const empty = await createDatabase({ empty: true })
    const url = await inSession(empty.url, 2 * MIGRATIONS_AT_ONCE)
    await fillPool(url, POOL)
    const runs = await Promise.all(
      Array.from({ length: MIGRATIONS_AT_ONCE }, async () => {
        const started = startProcess('src/cli.ts', { DATABASE_URL: url }, ['migrate', '--json'])
        return { code: await started.exited, out: started.stdout() }
      }),
    )
    expect(runs.map(({ code }) => code)).toEqual(Array(MIGRATIONS_AT_ONCE).fill(0))
    const applied = runs.map(({ out }) => JSON.parse(out).applied.length)
    expect(applied.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, MIGRATIONS_KNOWN])
    await empty.admin.end()
  })

  test('C4: where nobody else is let in, nobody can tell, and migrate says what to do', async () => {
    const empty = await createDatabase({ empty: true })
    const url = await inSession(empty.url, 1)
    expect(await choresctl(['migrate'], { DATABASE_URL: url })).toMatchObject({
      code: 78,
      err: expect.stringContaining('let it have a connection more'),
    })
    await empty.admin.end()
  })

  test('what an operator reads of one moment comes through it too', async () => {
    const url = await inSession(database.url, POOL)
    const guildId = aSnowflake()
    const mia = memberOf(database.appFor('owner'), { guildId })
    await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
    const env = { DATABASE_URL: url, ENCRYPTION_KEYS: database.encryptionKeys }
    expect(await choresctl(['guild', 'export', guildId], env)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Dishes'),
    })
    expect(await choresctl(['rebuild', '--verify', '--guild', guildId], env)).toMatchObject({
      code: 0,
    })
  })
})
