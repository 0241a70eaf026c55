import type { Sql } from 'postgres'
import { expect, test } from 'vitest'
import { guardClient } from '../../src/core/db/guarded-client.ts'

/** How many answers are awaited now. */
let awaited = 0
const silence = {
  socket: () => undefined as never,
  await() {
    awaited += 1
    let waiting = true
    return () => {
      if (waiting) awaited -= 1
      waiting = false
    }
  },
}

/** A query of postgres.js as far as it matters here: sent through its handler, when somebody waits for it. */
class Query extends Promise<unknown> {
  static override get [Symbol.species]() {
    return Promise
  }
  handler: (query: object) => void = () => undefined
  // biome-ignore lint/suspicious/noThenProperty: a query leaves when it is awaited
  override then<A, B>(...on: Parameters<Promise<unknown>['then']>) {
    queueMicrotask(() => this.handler(this))
    return super.then(...on) as Promise<A | B>
  }
}

function setup({ isolation }: { readonly isolation?: 'repeatable read' } = {}) {
  const sent: string[] = []
  const begun = Promise.withResolvers<void>()
  const tx = {
    unsafe(text: string) {
      let settle: (rows: unknown) => void = () => undefined
      const query = new Query((resolve) => {
        settle = resolve
      })
      query.handler = () => {
        if (!sent.includes(text)) sent.push(text)
        settle([])
      }
      return query
    },
  }
  const client = {
    options: {},
    unsafe: tx.unsafe,
    begin(terms: string, run: (of: typeof tx, begun: Promise<void>) => Promise<unknown>) {
      if (terms) sent.push(`begin ${terms}`)
      return run(tx, begun.promise).catch((error) => {
        sent.push('rollback')
        throw error
      })
    },
  }
  const guards = { prepare: true, silence, isolation }
  return { sent, begun, guarded: guardClient(client as unknown as Sql, guards) }
}

const ticks = () => new Promise((resolve) => setImmediate(resolve))

test('what reads leaves along with BEGIN, what writes waits until it was answered', async () => {
  const { sent, begun, guarded } = setup()
  const running = guarded.begin(async (tx) =>
    Promise.all([
      tx.unsafe(' select 1'),
      tx.unsafe('update chores'),
      tx.unsafe('with a as (insert'),
    ]),
  )
  await ticks()
  expect(sent).toEqual([' select 1'])
  begun.resolve()
  await running
  expect(sent).toEqual([' select 1', 'update chores', 'with a as (insert'])
})

test('how isolated a transaction is, is said with its BEGIN', async () => {
  const { sent, begun, guarded } = setup({ isolation: 'repeatable read' })
  begun.resolve()
  await guarded.begin(async (tx) => tx.unsafe('select 1'))
  expect(sent[0]).toBe('begin isolation level repeatable read')
})

test('after a BEGIN that failed nothing is written, and nothing is rolled back on that connection', async () => {
  const { sent, begun, guarded } = setup()
  let settled = false
  const inner = Promise.withResolvers<void>()
  const running = guarded.begin(async (tx) => {
    inner.resolve()
    try {
      await Promise.all([tx.unsafe('select 1'), tx.unsafe('update chores')])
    } finally {
      settled = true
    }
  })
  await inner.promise
  begun.reject(new Error('canceled'))
  await expect(running).rejects.toThrow('canceled')
  await ticks()
  expect([sent, settled]).toEqual([['select 1'], false])
})

test('what waits for BEGIN is undone with the rest when its work gives up meanwhile', async () => {
  const { sent, begun, guarded } = setup()
  const running = guarded.begin(async (tx) => {
    void tx.unsafe('insert into inbox').catch(() => undefined)
    throw new Error('too late')
  })
  await ticks()
  expect(sent).toEqual([])
  begun.resolve()
  await expect(running).rejects.toThrow('too late')
  expect(sent).toEqual(['insert into inbox', 'rollback'])
})

test('nobody goes on waiting for what a lost connection will never answer', async () => {
  const { begun, guarded } = setup()
  const before = awaited
  const running = guarded.begin(async (tx) => tx.unsafe('update chores'))
  await ticks()
  expect(awaited).toBeGreaterThan(before)
  begun.reject(new Error('reset'))
  await expect(running).rejects.toThrow('reset')
  expect(awaited).toBe(before)
})

test('an undefined parameter is refused before postgres.js loses count of its answers', async () => {
  const { sent, begun, guarded } = setup()
  begun.resolve()
  const asking = guarded.begin(async (tx) => tx.unsafe('select $1', [undefined as never]))
  await expect(asking).rejects.toThrow('undefined parameter')
  expect(sent).toEqual(['rollback'])
})
