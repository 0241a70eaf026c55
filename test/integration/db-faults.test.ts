import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Tx } from '../../src/core/db/client.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { createDatabase } from '../support/app.ts'
import { faultProxy } from '../support/fault-proxy.ts'

const GUILD = '100000000000000001'
const { admin, appFor, url } = await createDatabase()

const alive = sql`select 1 as alive`
const addMember = (tx: Tx, user: string) =>
  tx.execute(sql`
    insert into members (guild_id, user_id, joined_at) values (${GUILD}, ${user}, now())`)
const members = async () => (await admin`select user_id from members`).length
const backends = async () => {
  const rows = await admin<{ pid: number }[]>`
    select pid from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and usename <> 'postgres'`
  return rows.map(({ pid }) => pid)
}
/** The connection is there, and in no transaction any more. */
async function rolledBack(pid: number) {
  const state = async () => (await admin`select state from pg_stat_activity where pid = ${pid}`)[0]
  await expect.poll(state, { timeout: 10_000, interval: 20 }).toEqual({ state: 'idle' })
}
const ms = async (work: () => Promise<unknown>) => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

describe('the deadline of a caller', () => {
  test('rolls back and answers at once, and the work can do nothing more', async () => {
    // A superuser: only the end of the transaction keeps its late statement out.
    const { db } = appFor('superuser')
    let late: Promise<unknown> = Promise.resolve()
    const before = await members()
    // Connected already: the time is for the work alone.
    await inGuild(db, GUILD, ({ tx }) => tx.execute(alive))
    const signal = AbortSignal.timeout(200)
    const took = await ms(async () => {
      const aborted = inGuild(
        db,
        GUILD,
        async ({ tx }) => {
          await addMember(tx, '200000000000000001')
          const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
          late = new Promise((resolve) => signal.addEventListener('abort', resolve)).then(
            async () => {
              await rolledBack(row?.pid ?? 0)
              return addMember(tx, '200000000000000002')
            },
          )
          await late
        },
        { signal },
      )
      await expect(aborted).rejects.toMatchObject({ code: 'db.timeout', retryable: true })
    })
    expect(took).toBeGreaterThan(150)
    expect(took).toBeLessThan(600)
    await expect(late).rejects.toThrow('insert into members')
    expect(await members()).toBe(before)
    await inGuild(db, GUILD, ({ tx }) => tx.execute(alive))
  })

  test('does not wait for a statement that is still running', async () => {
    const { db } = appFor('owner')
    const took = await ms(async () => {
      const slow = inGuild(db, GUILD, ({ tx }) => tx.execute(sql`select pg_sleep(1)`), {
        signal: AbortSignal.timeout(150),
      })
      await expect(slow).rejects.toMatchObject({ code: 'db.timeout' })
    })
    expect(took).toBeLessThan(600)
  })

  test('that has passed already begins nothing', async () => {
    const { db } = appFor('owner')
    const begun = inGuild(db, GUILD, async () => 'begun', { signal: AbortSignal.abort() })
    await expect(begun).rejects.toMatchObject({ code: 'db.timeout' })
  })
})

test('a statement, and a wait for a lock, have limits of their own', async () => {
  const { db } = appFor('owner')
  const slow = inGuild(db, GUILD, ({ tx }) => tx.execute(sql`select pg_sleep(5)`), {
    statementMs: 100,
  })
  await expect(slow).rejects.toMatchObject({ code: 'db.timeout' })

  await admin.begin(async (lock) => {
    await lock`lock table members`
    const waiting = inGuild(db, GUILD, ({ tx }) => addMember(tx, '200000000000000003'), {
      lockMs: 100,
    })
    await expect(waiting).rejects.toMatchObject({ code: 'db.timeout' })
  })
})

test('a reader cannot write', async () => {
  const { db } = appFor('owner')
  const written = inGuild(db, GUILD, ({ tx }) => addMember(tx, '200000000000000004'), {
    readOnly: true,
  })
  await expect(written).rejects.toMatchObject({ cause: { code: '25006' } })
})

test('a storm is refused early: only so many transactions run, and only eight times as many wait', async () => {
  const { db } = appFor('owner', { connectionsMax: 2 })
  await inGuild(db, GUILD, ({ tx }) => tx.execute(alive)) // the guild's keys are there
  let inside = 0
  let insideMax = 0
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const enter = () =>
    inGuild(db, GUILD, async () => {
      inside += 1
      insideMax = Math.max(insideMax, inside)
      await gate
      inside -= 1
      return 'done'
    })

  const first = Array.from({ length: 18 }, enter)
  await expect(enter()).rejects.toMatchObject({ code: 'db.busy', retryable: true })
  const impatient = inGuild(db, GUILD, async () => 'begun', { signal: AbortSignal.timeout(50) })
  await expect(impatient).rejects.toMatchObject({ code: 'db.busy' })
  await expect.poll(() => inside).toBe(2)
  open()
  expect(await Promise.all(first)).toEqual(Array(18).fill('done'))
  expect(insideMax).toBe(2)
  expect(await enter()).toBe('done')
})

test('closing waits for what is under way', async () => {
  const { db } = appFor('owner')
  const under = inGuild(db, GUILD, ({ tx }) => tx.execute(sql`select pg_sleep(0.3)`))
  await expect.poll(backends).not.toHaveLength(0)
  await db.close()
  expect(await under).toHaveLength(1)
})

test('who waits too long leaves the queue, and nobody takes their place twice', async () => {
  const { db } = appFor('owner', { connectionsMax: 1 })
  await inGuild(db, GUILD, ({ tx }) => tx.execute(alive))
  const holding = inGuild(db, GUILD, ({ tx }) => tx.execute(sql`select pg_sleep(0.4)`))
  const impatient = inGuild(db, GUILD, async () => 'begun', { signal: AbortSignal.timeout(100) })
  const patient = inGuild(db, GUILD, async () => 'done')
  await expect(impatient).rejects.toMatchObject({ code: 'db.timeout' })
  await holding
  expect(await patient).toBe('done')
})

test('who was not let in for as long as anybody may wait is told so, and who comes after that gets in', async () => {
  const { db } = appFor('owner', { connectionsMax: 1, waitMsMax: 100 })
  await inGuild(db, GUILD, ({ tx }) => tx.execute(alive))
  const holding = inGuild(db, GUILD, ({ tx }) => tx.execute(sql`select pg_sleep(0.4)`))
  const waiting = inGuild(db, GUILD, async () => 'begun')
  await expect(waiting).rejects.toMatchObject({ code: 'db.busy', retryable: true })
  await holding
  expect(await inGuild(db, GUILD, async () => 'done')).toBe('done')
})

describe('a lost connection', () => {
  test('in a statement is told, and the next one works', async () => {
    const { db } = appFor('owner')
    const lost = inGuild(db, GUILD, async ({ tx }) => {
      await addMember(tx, '200000000000000005')
      const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      const sleeping = tx.execute(sql`select pg_sleep(3)`)
      await Promise.all([sleeping, admin`select pg_terminate_backend(${row?.pid ?? 0})`])
    })
    await expect(lost).rejects.toMatchObject({ code: 'db.unavailable', retryable: true })
    expect(await inGuild(db, GUILD, ({ tx }) => tx.execute(alive))).toHaveLength(1)
  })

  test('between two statements is told, and the process lives', async () => {
    const { db } = appFor('owner')
    const lost = inGuild(db, GUILD, async ({ tx }) => {
      const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      await admin`select pg_terminate_backend(${row?.pid ?? 0})`
      await expect.poll(backends).not.toContain(row?.pid)
      await tx.execute(alive)
    })
    await expect(lost).rejects.toMatchObject({ code: 'db.unavailable' })
    expect(await inGuild(db, GUILD, ({ tx }) => tx.execute(alive))).toHaveLength(1)
  })

  test('before the commit is told: nothing was written', async () => {
    const { db } = appFor('owner')
    const before = await members()
    const lost = inGuild(db, GUILD, async ({ tx }) => {
      await addMember(tx, '200000000000000006')
      const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      await admin`select pg_terminate_backend(${row?.pid ?? 0})`
      await expect.poll(backends).not.toContain(row?.pid)
    })
    await expect(lost).rejects.toMatchObject({
      code: expect.stringMatching(/unavailable|uncertain/),
    })
    expect(await members()).toBe(before)
    expect(await inGuild(db, GUILD, ({ tx }) => tx.execute(alive))).toHaveLength(1)
  })

  test('does not hold up the end of the process', async () => {
    const { db } = appFor('owner')
    const lost = inGuild(db, GUILD, async ({ tx }) => {
      const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      await admin`select pg_terminate_backend(${row?.pid ?? 0})`
      await tx.execute(sql`select pg_sleep(3)`)
    })
    await expect(lost).rejects.toMatchObject({ code: 'db.unavailable' })
    expect(await ms(() => db.close())).toBeLessThan(500)
  })

  test.each(['refuse', 'hang up'] as const)(
    'to a server that is away (%s) is told at once, and the bot is back right after it',
    async (weather) => {
      const proxy = await faultProxy(url)
      const { db } = appFor('owner', { url: proxy.url })
      const ask = () => inGuild(db, GUILD, ({ tx }) => tx.execute(alive))
      await ask()
      proxy.becomes(weather)
      for (let i = 0; i < 5; i += 1)
        expect(
          await ms(() => expect(ask()).rejects.toMatchObject({ code: 'db.unavailable' })),
        ).toBeLessThan(1_000)
      proxy.becomes('pass')
      const back = await ms(() =>
        expect
          .poll(
            () =>
              ask().then(
                () => 'back',
                () => 'away',
              ),
            { timeout: 5_000 },
          )
          .toBe('back'),
      )
      expect(back).toBeLessThan(1_000)
    },
  )
})

describe('a silent connection', () => {
  test('is given up while an answer is awaited, and the pool mends itself', async () => {
    const proxy = await faultProxy(url)
    const { db } = appFor('owner', { url: proxy.url, connectionsMax: 2, silenceMsMax: 1_000 })
    const ask = () => inGuild(db, GUILD, ({ tx }) => tx.execute(alive))
    await Promise.all([ask(), ask()])

    proxy.becomes('blackhole')
    const stuck = inGuild(db, GUILD, ({ tx }) => tx.execute(alive), {
      signal: AbortSignal.timeout(300),
    })
    await expect(stuck).rejects.toMatchObject({ code: 'db.unavailable' })
    const took = await ms(() => expect(ask()).rejects.toMatchObject({ code: 'db.unavailable' }))
    expect(took).toBeLessThan(2_500)

    proxy.becomes('pass')
    await expect
      .poll(
        () =>
          ask().then(
            () => 'back',
            () => 'away',
          ),
        { timeout: 5_000 },
      )
      .toBe('back')
    expect(await Promise.all([ask(), ask()])).toHaveLength(2)
  })

  test('P13: after five that waited in vain nobody else waits, and it is found within seconds that PostgreSQL answers again', async () => {
    const proxy = await faultProxy(url)
    const { db } = appFor('owner', { url: proxy.url })
    const ask = (patienceMs = 250) =>
      inGuild(db, GUILD, ({ tx }) => tx.execute(alive), {
        signal: AbortSignal.timeout(patienceMs),
      })
    await ask()
    proxy.becomes('blackhole')
    const told = () => expect(ask()).rejects.toMatchObject({ code: 'db.unavailable' })
    for (let i = 0; i < 5; i += 1) expect(await ms(told)).toBeGreaterThan(200)
    for (let i = 0; i < 20; i += 1) expect(await ms(told)).toBeLessThan(100)
    proxy.becomes('pass')
    const isBack = () =>
      ask(1_000)
        .then(() => 'back')
        .catch(() => 'away')
    await expect.poll(isBack, { timeout: 10_000 }).toBe('back')
    expect(await Promise.all(Array.from({ length: 8 }, isBack))).toEqual(Array(8).fill('back'))
  })

  test('is left alone while it is idle, and while a slow statement is within its limit elsewhere', async () => {
    const { db } = appFor('owner', { connectionsMax: 2, silenceMsMax: 1_000 })
    const pid = () =>
      inGuild(db, GUILD, async ({ tx }) => {
        const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
        return row?.pid
      })
    const before = await pid()
    await admin`select pg_sleep(1.6)`
    expect(await pid()).toBe(before)
    await inGuild(db, GUILD, ({ tx }) => tx.execute(sql`select pg_sleep(0.8)`))
    expect(await pid()).toBe(before)
  })
})

test('a backend that is killed while it works costs its own transaction, and not the next one', async () => {
  const { db } = appFor('owner', { connectionsMax: 2 })
  const sleep = async () =>
    inGuild(db, GUILD, async ({ tx }) => tx.execute(sql`select pg_sleep(5)`))
  const killed = Promise.allSettled([sleep(), sleep()])
  const asleep = () => admin`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like '%pg_sleep(5)%' and pid <> pg_backend_pid()`
  let count = 0
  await expect.poll(async () => (count += (await asleep()).length)).toBe(2)
  for (const { status } of await killed) expect(status).toBe('rejected')
  for (let again = 0; again < 4; again += 1)
    expect(await inGuild(db, GUILD, ({ tx }) => tx.execute(alive))).toHaveLength(1)
})
