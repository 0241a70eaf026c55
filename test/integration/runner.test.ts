import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { asSystem } from '../../src/core/db/scope.ts'
import { AppError } from '../../src/core/errors.ts'
import { lanes } from '../../src/core/lane.ts'
import * as deadLetters from '../../src/core/outbox/dead-letters.ts'
import { within } from '../../src/core/resilience/within.ts'
import type { Prepare } from '../../src/jobs/effect.ts'
import { createDatabase } from '../support/app.ts'
import { CHANNEL, givenEffects, hello, NOON } from '../support/effects.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const setup = (parts: { prepare?: Prepare<{ words: string }> } = {}) =>
  givenEffects({ database, ...parts })

const ELSEWHERE = '400000000000000005'

/** A message for the channel that the guild has chosen, until it chooses another. */
function whereWanted() {
  let channelId = CHANNEL
  const prepare: Prepare<{ words: string }> = async (_scope, { words }, { mark }) => ({
    to: 'channel',
    channelId,
    mark,
    body: { content: words },
  })
  const move = () => {
    channelId = ELSEWHERE
  }
  return { prepare, move }
}

describe('one effect', () => {
  test('E1: delivered ten times at once to two runners is carried out once', async () => {
    const { ask, runner, aRunner, sent, row } = setup()
    const pointer = await ask()
    const other = aRunner()
    const deliveries = Array.from({ length: 10 }, (_, i) => (i % 2 ? runner : other).run(pointer))
    await Promise.all(deliveries)
    await runner.run(pointer)
    expect(sent).toHaveLength(1)
    expect(await row()).toMatchObject({ state: 'done', attempts: 1, message: '900000000000000009' })
  })

  test('asked for twice under one key is one effect', async () => {
    const { ask, runner, sent } = setup()
    const pointers = [await ask(), await ask()]
    for (const pointer of pointers) await runner.run(pointer)
    expect(sent).toHaveLength(1)
  })

  test('is never seen by the broker or the worker’s role, and its log lines lead to its cause', async () => {
    const { ask, runner, log, sent } = setup()
    await runner.run(await ask())
    expect(sent[0]?.call.body).toEqual({ content: 'a canary' })
    expect(log.lines.find(({ message }) => message === 'effect attempted')?.fields).toMatchObject({
      cause: '800000000000000008',
      outcome: 'done',
      attempts: 1,
    })
    expect(JSON.stringify(log.lines)).not.toContain('canary')
  })

  test('E2: whose row is gone, or that was never committed, does nothing', async () => {
    const { runner, sent, app, guildId } = setup()
    await runner.run({ guildId, id: app.newId(), kind: hello.kind, lane: lanes.normal })
    expect(sent).toEqual([])
  })

  test('that is not due yet again is left alone, however often it is delivered', async () => {
    const { ask, runner, sent, state, row, sleep } = setup()
    state.answer = () => ({ kind: 'later', ms: 60_000, reason: 'bucket' })
    const pointer = await ask()
    for (let i = 0; i < 3; i += 1) await runner.run(pointer)
    expect(sent).toHaveLength(1)
    expect(await row()).toMatchObject({
      state: 'pending',
      attempts: 0,
      error: 'bucket',
      now: false,
    })
    sleep({ minutes: 2 })
    await runner.run(pointer)
    expect(sent).toHaveLength(2)
  })

  test('that may have happened is tried again with the same nonce, and is no dead letter however long it takes', async () => {
    const { ask, runner, sent, state, row, sleep } = setup()
    state.answer = () => ({ kind: 'ambiguous', reason: 'timeout' })
    const pointer = await ask()
    for (let i = 0; i < 8; i += 1) {
      await runner.run(pointer)
      sleep({ minutes: 15 })
    }
    expect(sent).toHaveLength(8)
    expect(new Set(sent.map(({ terms }) => terms.nonce)).size).toBe(1)
    expect(sent[0]?.terms.firstTriedAt).toBeUndefined()
    expect(await row()).toMatchObject({ state: 'pending' })
    state.answer = () => ({ kind: 'sent' })
    await runner.run(pointer)
    expect(await row()).toMatchObject({ state: 'done' })
  })

  test('E12: that came too late, or whose token is over, expires', async () => {
    const { ask, runner, sent, state, row, sleep } = setup()
    const late = await ask({ expires: NOON.add({ minutes: 14 }) })
    sleep({ minutes: 15 })
    await runner.run(late)
    expect(sent).toEqual([])
    expect(await row(late.id)).toMatchObject({ state: 'expired' })
    state.answer = () => ({ kind: 'expired', reason: '50027' })
    const over = await ask({ key: 'other' })
    await runner.run(over)
    expect(await row(over.id)).toMatchObject({ state: 'expired', error: '50027' })
  })

  test('stays in the channel where it may lie already, whatever the guild has chosen since', async () => {
    const { move, prepare } = whereWanted()
    const { ask, runner, sent, state, sleep } = setup({ prepare })
    state.answer = () => ({ kind: 'ambiguous', reason: 'timeout' })
    const pointer = await ask()
    await runner.run(pointer)
    move()
    sleep({ minutes: 5 })
    await runner.run(pointer)
    expect(sent.map(({ call }) => call)).toEqual([
      expect.objectContaining({ channelId: CHANNEL }),
      expect.objectContaining({ channelId: CHANNEL }),
    ])
    expect(sent[1]?.terms.firstTriedAt?.toString()).toBe(NOON.toString())
  })

  test('of which nothing was sent yet is not looked for in the channel, and goes where the guild wants it', async () => {
    const { move, prepare } = whereWanted()
    const { ask, runner, sent, state, sleep } = setup({ prepare })
    state.answer = () => ({ kind: 'later', ms: 1_000, reason: 'bucket' })
    const pointer = await ask()
    await runner.run(pointer)
    sleep({ minutes: 5 })
    move()
    await runner.run(pointer)
    expect(sent.map(({ terms }) => terms.firstTriedAt)).toEqual([undefined, undefined])
    expect(sent[1]?.call).toMatchObject({ channelId: ELSEWHERE })
  })

  test('that meets only passing trouble is tried ever less often, and parked after a day of it', async () => {
    const trouble = vi.fn(async () => {
      throw new AppError('db.timeout', { retryable: true })
    })
    const { ask, runner, row, sleep } = setup({ prepare: trouble })
    const pointer = await ask()
    for (let minutes = 0; minutes < 60; minutes += 1) {
      await runner.run(pointer)
      sleep({ minutes: 1 })
    }
    expect(trouble.mock.calls.length).toBeLessThan(25)
    expect(await row()).toMatchObject({ state: 'pending', attempts: 0, error: 'db.timeout' })
    sleep({ hours: 24 })
    await runner.run(pointer)
    expect(await row()).toMatchObject({ state: 'parked', error: 'db.timeout' })
  })

  test('E9, E10: that Discord refuses as wrong is parked at once', async () => {
    const { ask, runner, state, row, counts } = setup()
    state.answer = () => ({ kind: 'refused', reason: '400 50035' })
    await runner.run(await ask())
    expect(await row()).toMatchObject({ state: 'parked', error: '400 50035', attempts: 1 })
    expect(counts.get('parked')).toBe(1)
  })

  test('that has lost its reason is not carried out', async () => {
    const { ask, runner, sent, row } = setup({ prepare: async () => undefined })
    await runner.run(await ask())
    expect(sent).toEqual([])
    expect(await row()).toMatchObject({ state: 'gone', error: 'moot' })
  })

  test('whose handler fails is parked after five attempts, and redriven by an operator, once', async () => {
    const failing = vi.fn(async () => {
      throw new Error('a defect')
    })
    const { ask, runner, row, sleep, app, log, guildId } = setup({ prepare: failing })
    const pointer = await ask()
    for (let i = 0; i < 7; i += 1) {
      await runner.run(pointer)
      sleep({ minutes: 15 })
    }
    expect(failing).toHaveBeenCalledTimes(5)
    expect(await row()).toMatchObject({ state: 'parked', error: 'failed', attempts: 5 })
    expect(log.lines.filter(({ message }) => message === 'effect parked')).toHaveLength(1)

    const listed = await asSystem(app.db, (system) => deadLetters.list(system, { limit: 10 }))
    expect(listed.filter((letter) => letter.guildId === guildId)).toEqual([
      expect.objectContaining({ id: pointer.id, kind: 'test.hello', error: 'failed', attempts: 5 }),
    ])
    const redrive = () =>
      asSystem(app.db, (system) =>
        deadLetters.redrive(system, { ...pointer, now: app.clock.now() }),
      )
    expect([await redrive(), await redrive()]).toEqual([true, false])
    await runner.run(pointer)
    expect(failing).toHaveBeenCalledTimes(6)
  })

  test('E20: redriven twice after it did happen after all is still one message, by its nonce', async () => {
    const { ask, runner, sent, state, app, leaseOver } = setup()
    const pointer = await ask()
    state.answer = () => ({ kind: 'refused', reason: 'x' })
    await runner.run(pointer)
    for (let i = 0; i < 2; i += 1) {
      await asSystem(app.db, (system) =>
        deadLetters.redrive(system, { ...pointer, now: app.clock.now() }),
      )
      await leaseOver()
      await runner.run(pointer)
    }
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map(({ terms }) => terms.nonce)).size).toBe(1)
  })
})

describe('a runner that dies', () => {
  test('P8: over an effect leaves it to another, once its lease is over and not before', async () => {
    const { ask, runner, sent, state, row, leaseOver } = setup()
    // The first one never hears back, as one that was killed.
    state.answer = () => new Promise(() => undefined)
    const pointer = await ask()
    void runner.run(pointer)
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    state.answer = () => ({ kind: 'sent' })
    const other = setup()
    await other.runner.run(pointer)
    expect(sent).toHaveLength(1)
    await leaseOver()
    await other.runner.run(pointer)
    expect(other.sent).toHaveLength(1)
    expect(other.sent[0]?.terms.nonce).toBe(sent[0]?.terms.nonce)
    expect(other.sent[0]?.terms.firstTriedAt?.toString()).toBe(NOON.toString())
    expect(await row()).toMatchObject({ state: 'done', attempts: 2 })
  })

  test('over a message leaves it to the channel where that may lie, whatever the guild has chosen since', async () => {
    const { move, prepare } = whereWanted()
    const { ask, runner, sent, state, leaseOver } = setup({ prepare })
    state.answer = () => new Promise(() => undefined)
    const pointer = await ask()
    void runner.run(pointer)
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    await leaseOver()
    move()
    const other = setup({ prepare })
    await other.runner.run(pointer)
    expect(other.sent[0]?.call).toMatchObject({ channelId: CHANNEL })
  })

  test('E6, E7: and comes back late writes nothing more: the fence refuses it', async () => {
    const { ask, runner, sent, state, row, leaseOver, counts } = setup()
    const held = Promise.withResolvers<{ kind: 'refused'; reason: string }>()
    state.answer = () => held.promise
    const pointer = await ask()
    const paused = runner.run(pointer)
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    await leaseOver()
    const other = setup()
    await other.runner.run(pointer)
    held.resolve({ kind: 'refused', reason: 'late' })
    await paused
    expect(counts.get('fenced')).toBe(1)
    expect(await row()).toMatchObject({ state: 'done', error: null, fence: 2 })
  })

  test('P9, E5: over one effect for ever is stopped after five attempts, and its neighbours pay with none', async () => {
    const { ask, aRunner, state, row, leaseOver, sent } = setup()
    const poison = await ask({ key: 'poison' })
    const good = await Promise.all(Array.from({ length: 12 }, (_, i) => ask({ key: `good ${i}` })))
    // Whoever posts the poison is gone with all that it has in hand: here, never heard of again.
    const poisonNonces = new Set<string>()
    state.answer = async (_call, { nonce }) => {
      if (poisonNonces.size === 0) poisonNonces.add(nonce)
      return poisonNonces.has(nonce) ? new Promise(() => undefined) : { kind: 'sent' }
    }
    for (let attempts = 1; attempts <= 6; attempts += 1) {
      const runner = aRunner()
      void runner.run(poison)
      await vi.waitFor(async () => expect(await row(poison.id)).toMatchObject({ attempts }))
      // They wait while the suspect runs alone; the first time nobody suspects it yet.
      if (attempts > 1 && attempts < 6) void Promise.all(good.map(runner.run))
      await leaseOver()
    }
    expect(await row(poison.id)).toMatchObject({ state: 'parked', error: 'attempts' })
    const survivor = aRunner()
    for (const pointer of good) await survivor.run(pointer)
    const ends = await Promise.all(good.map(({ id }) => row(id)))
    expect(new Set(ends.map((end) => `${end?.state} ${end?.attempts}`))).toEqual(
      new Set(['done 1']),
    )
    expect(sent.filter(({ terms }) => poisonNonces.has(terms.nonce))).toHaveLength(5)
  })

  test('stopped politely gives back what it cannot finish, at once and without an attempt', async () => {
    const { ask, runner, sent, state, row } = setup()
    state.answer = () => new Promise(() => undefined)
    const first = await ask()
    const running = runner.run(first)
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    await runner.stop(50)
    await running
    expect(await row(first.id)).toMatchObject({
      state: 'pending',
      attempts: 0,
      leased: false,
      now: true,
    })
    const later = await ask({ key: 'later' })
    await runner.run(later)
    expect(sent).toHaveLength(1)
  })
})

test('E6: a handler that never returns is cut off when its attempt is over, and leaves no transaction', async () => {
  const stuck = vi.fn(() => new Promise<never>(() => undefined))
  const { ask, runner, row, app } = setup({ prepare: stuck })
  const running = runner.run(await ask())
  await vi.waitFor(() => expect(stuck).toHaveBeenCalledOnce())
  await runner.stop(0)
  await running
  expect(await row()).toMatchObject({ state: 'pending', attempts: 0, error: 'stopped' })
  const left = app.db.bulkhead.empty().then(() => 'nothing')
  expect(await within(left, 2_000, 'a transaction')).toBe('nothing')
})

test('a runner that is stopped while it takes an effect gives that back, and begins nothing', async () => {
  const prepare = vi.fn(async () => undefined)
  const { ask, runner, row, app } = setup({ prepare })
  const pointer = await ask()
  const held = await database.admin.reserve()
  await held`begin`
  await held`lock table outbox in access exclusive mode`
  const running = runner.run(pointer)
  await vi.waitFor(async () =>
    expect(await database.admin`select 1 from pg_locks where not granted`).toHaveLength(1),
  )
  const stopped = runner.stop(0)
  await new Promise((resolve) => setTimeout(resolve, 1))
  await held`rollback`
  held.release()
  await Promise.all([running, stopped])
  expect(prepare).not.toHaveBeenCalled()
  expect(await row()).toMatchObject({ state: 'pending', attempts: 0, leased: false })
  await app.db.bulkhead.empty()
})

describe('a guild', () => {
  test('E14: whose data is deleted between asking and doing loses the effect, and nothing fails', async () => {
    const { ask, runner, sent, row, guildId } = setup()
    const pointer = await ask()
    await database.admin`update guild_keys set state = 'closing', wrapped = null where guild_id = ${guildId}`
    await runner.run(pointer)
    expect(sent).toEqual([])
    expect(await row()).toMatchObject({ state: 'expired', error: 'guild.closing' })
  })

  test('E15: whose sealed data was changed or moved has that effect parked, and no other', async () => {
    const { ask, runner, sent, row } = setup()
    const [moved, flipped, good] = [
      await ask({ key: '1' }),
      await ask({ key: '2' }),
      await ask({ key: '3' }),
    ]
    await database.admin`
      update outbox set payload = (select payload from outbox where id = ${good.id}) where id = ${moved.id}`
    await database.admin`
      update outbox set payload = set_byte(payload, 20, get_byte(payload, 20) # 1) where id = ${flipped.id}`
    for (const pointer of [moved, flipped, good]) await runner.run(pointer)
    expect(sent).toHaveLength(1)
    for (const { id } of [moved, flipped])
      expect(await row(id)).toMatchObject({ state: 'parked', error: 'vault.unreadable' })
    expect(await row(good.id)).toMatchObject({ state: 'done' })
  })
})
