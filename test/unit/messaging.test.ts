import { describe, expect, test, vi } from 'vitest'
import { type Lane, lanes } from '../../src/core/lane.ts'
import { createInProcessTransport } from '../../src/core/messaging/in-process.ts'
import { decodePointer, encodePointer } from '../../src/core/messaging/pointer.ts'
import { queueOf, topologyOf } from '../../src/core/messaging/topology.ts'
import type { Transport } from '../../src/core/messaging/transport.ts'
import { withFallback } from '../../src/core/messaging/with-fallback.ts'
import { logOfTest } from '../support/log.ts'
import { pointer, pointers, runnerOfTest } from '../support/pointers.ts'

describe('the body of a message', () => {
  test('says the same to whoever reads it', () => {
    const sent = pointer({ lane: lanes.bulk })
    expect(decodePointer(encodePointer(sent))).toEqual({ pointer: sent })
  })

  const { guildId: guild, id } = pointer()
  const body = { v: 1, guild, id, kind: 'chore.completed', lane: 1 }

  test.for([
    ['more than ours had', { ...body, note: 'hello' }],
    ['a guild that is none', { ...body, guild: '1 or 1=1' }],
    ['a guild as a number', { ...body, guild: 300 }],
    ['an id that is none of ours', { ...body, id: '6ba7b810-9dad-11d1-80b4-00c04fd430c8' }],
    ['a lane that there is not', { ...body, lane: 3 }],
    ['an endless kind', { ...body, kind: 'x'.repeat(101) }],
    ['no kind', { ...body, kind: '' }],
    ['an older version', { ...body, v: 0 }],
    ['no version', { ...body, v: undefined }],
    ['a newer version without a guild', { ...body, v: 2, guild: undefined }],
    ['a list', [body]],
    ['nothing', null],
  ])('with %s is none of ours', ([, json]) => {
    expect(decodePointer(Buffer.from(JSON.stringify(json)))).toEqual({ reason: 'not a pointer' })
  })

  test('may have more and say less in a newer version', () => {
    const newer = { v: 7, guild, id, lane: 9, shard: { of: 3 } }
    expect(decodePointer(Buffer.from(JSON.stringify(newer)))).toEqual({
      pointer: { guildId: guild, id, kind: 'unknown', lane: lanes.normal },
    })
  })
})

describe('what we have in the broker', () => {
  test('keeps dead letters at least once, which needs a queue that refuses when it is full', () => {
    const { queues, declarations } = topologyOf('ct')
    for (const name of [queueOf(lanes.interactive), queueOf(lanes.normal), queueOf(lanes.bulk)])
      expect(declarations.queues.find(({ queue }) => queue === queues[name])).toEqual({
        queue: `ct.effects.${name}`,
        durable: true,
        arguments: {
          'x-queue-type': 'quorum',
          'x-max-length': 100_000,
          'x-overflow': 'reject-publish',
          'x-dead-letter-exchange': 'ct.dlx',
          'x-dead-letter-routing-key': 'dead',
          'x-dead-letter-strategy': 'at-least-once',
          'x-delivery-limit': 20,
        },
      })
  })
})

describe('in this process', () => {
  test('a full lane refuses more, and holds up no other lane', async () => {
    const transport = createInProcessTransport({ concurrency: 1, capacity: 2 })
    expect(await transport.publish(pointers(3, { lane: lanes.bulk }))).toEqual([true, true, false])
    expect(await transport.publish([pointer()])).toEqual([true])
  })

  test('lanes go in order, and none waits for ever', async () => {
    const transport = createInProcessTransport({ concurrency: 1, capacity: 100 })
    const runner = runnerOfTest({ open: true })
    for (const lane of [lanes.bulk, lanes.normal, lanes.interactive])
      await transport.publish(pointers(10, { lane }))

    const consumption = transport.consume(runner.handle)
    await vi.waitFor(() => expect(runner.handled).toHaveLength(30))
    await consumption.stop()

    const order = runner.handled.map(({ lane }) => lane)
    expect(order.slice(0, 7)).toEqual(Array(7).fill(lanes.interactive))
    expect(order[7]).toBe(lanes.bulk)
    expect(order.slice(8, 11)).toEqual(Array(3).fill(lanes.interactive))
    expect(order.slice(11, 15)).toEqual(Array(4).fill(lanes.normal))
  })

  test('closing waits for what is in hand', async () => {
    const transport = createInProcessTransport({ concurrency: 2, capacity: 10 })
    const runner = runnerOfTest({ open: false })
    transport.consume(runner.handle)
    await transport.publish(pointers(3))
    await vi.waitFor(() => expect(runner.inHand()).toBe(2))

    const closed = vi.fn()
    const closing = transport.close().then(closed)
    await transport.publish([])
    expect(closed).not.toHaveBeenCalled()
    runner.letGo()
    await closing

    expect(runner.handled).toHaveLength(2)
  })
})

describe('when the broker is down for long', () => {
  /** A broker that a test takes down. */
  function setUp() {
    let up = true
    let now = 0
    const over: Lane[] = []
    const broker: Transport = {
      publish: async (sent) =>
        sent.map(({ lane }) => {
          if (up) over.push(lane)
          return up
        }),
      backlog: async () => (up ? 7 : undefined),
      consume: vi.fn(() => ({ stop: async () => [] })),
      isUp: () => up,
      close: vi.fn(async () => undefined),
    }
    const local = createInProcessTransport({ concurrency: 1, capacity: 10 })
    const log = logOfTest()
    const transport = withFallback({ broker, local, now: () => now, log })
    return {
      transport,
      local,
      broker,
      log,
      over,
      goDown() {
        up = false
      },
      comeBack() {
        up = true
      },
      pass(ms: number) {
        now += ms
      },
    }
  }

  const ofEachLane = Object.values(lanes).map((lane) => pointer({ lane }))

  test('all but bulk goes round it, after 15 s, until it is back', async () => {
    const { transport, log, over, goDown, comeBack, pass } = setUp()
    const runner = runnerOfTest({ open: true })
    transport.consume(runner.handle)

    expect(await transport.publish(ofEachLane)).toEqual([true, true, true])
    goDown()
    expect(await transport.publish(ofEachLane)).toEqual([false, false, false])
    pass(14_999)
    expect(await transport.publish(ofEachLane)).toEqual([false, false, false])
    pass(1)
    expect(await transport.publish(ofEachLane)).toEqual([true, true, false])
    expect(await transport.publish(ofEachLane.toReversed())).toEqual([false, true, true])
    await vi.waitFor(() =>
      expect(runner.handled.map(({ lane }) => lane).toSorted()).toEqual([0, 0, 1, 1]),
    )
    expect(transport.isUp()).toBe(false)

    comeBack()
    expect(await transport.publish(ofEachLane)).toEqual([true, true, true])
    expect(runner.handled).toHaveLength(4)
    expect(over).toEqual([0, 1, 2, 0, 1, 2])
    expect(log.lines.map(({ message }) => message)).toEqual([
      'broker is down for long, all but bulk goes round it',
      'everything goes over the broker again',
    ])
  })

  test('a broker that comes and goes has its 15 s each time', async () => {
    const { transport, goDown, comeBack, pass } = setUp()
    for (let flap = 0; flap < 3; flap += 1) {
      goDown()
      expect(await transport.publish(ofEachLane)).toEqual([false, false, false])
      pass(10_000)
      comeBack()
      expect(transport.isUp()).toBe(true)
      pass(10_000)
    }
  })

  test('its backlog is unknown, but not that of a lane that goes round it', async () => {
    const { transport, goDown, pass } = setUp()
    expect(await transport.backlog(lanes.interactive)).toBe(7)
    goDown()
    await transport.publish([])
    expect(await transport.backlog(lanes.interactive)).toBeUndefined()
    pass(15_000)
    await transport.publish(ofEachLane)
    expect(await transport.backlog(lanes.interactive)).toBe(1)
    expect(await transport.backlog(lanes.bulk)).toBeUndefined()
  })

  test('says of each pointer whether it is certain, on whichever way it went', async () => {
    const { transport, goDown, pass } = setUp()
    goDown()
    await transport.publish([])
    pass(15_000)
    const sent = [pointer({ lane: lanes.bulk }), ...pointers(11, { lane: lanes.interactive })]
    expect(await transport.publish(sent)).toEqual([false, ...Array(10).fill(true), false])
  })

  test('stopping and closing end both ways', async () => {
    const { transport, local, broker } = setUp()
    const runner = runnerOfTest({ open: false })
    const consumption = transport.consume(runner.handle)
    await local.publish([pointer()])
    await vi.waitFor(() => expect(runner.inHand()).toBe(1))

    const stopped = vi.fn()
    const stopping = consumption.stop().then(stopped)
    await local.publish([])
    expect(stopped).not.toHaveBeenCalled()
    runner.letGo()
    await stopping
    await transport.close()

    expect(broker.close).toHaveBeenCalledOnce()
    expect(local.isUp()).toBe(false)
  })
})
