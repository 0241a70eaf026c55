import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { lanes } from '../../src/core/lane.ts'
import { encodePointer } from '../../src/core/messaging/pointer.ts'
import { brokerOfTest, moodyBroker, rabbitMqOfTest } from '../support/broker.ts'
import { faultProxy } from '../support/fault-proxy.ts'
import { idsOf, pointer, pointers, runnerOfTest } from '../support/pointers.ts'
import { amqpUrl } from '../support/rabbitmq.ts'

const url = (await amqpUrl()) ?? ''

const PROMPTLY = { timeout: 8000, interval: 20 }
const PUBLISH_MS_MAX = 5500
/** So that a connection without answers is given up after 2 s, and not after 20. */
const IMPATIENT = '?heartbeat=1'

async function timed<T>(run: () => Promise<T>) {
  const from = performance.now()
  return { value: await run(), ms: performance.now() - from }
}

const messages = (of: { readonly lines: readonly { readonly message: string }[] }) =>
  of.lines.map(({ message }) => message)

describe.skipIf(!url)('messages in RabbitMQ', () => {
  test('outlive the broker, and say where the row is and nothing else', async () => {
    const broker = await brokerOfTest(url)
    const transport = rabbitMqOfTest({ url, prefix: broker.prefix })
    await transport.up()
    const { guildId, id } = pointer()

    await transport.publish([{ guildId, id, kind: 'chore.completed', lane: lanes.interactive }])

    const { body, durable, messageId } = await broker.take('fast')
    expect({ durable, messageId }).toEqual({ durable: true, messageId: id })
    expect(String(body)).toBe(
      `{"v":1,"guild":"${guildId}","id":"${id}","kind":"chore.completed","lane":0}`,
    )
  })

  test('E3: that are not ours are dead letters at once, and no good one with them', async () => {
    const foreign = [
      { body: Buffer.from('{"v":1,'), reason: 'not JSON' },
      { body: 'hello', reason: 'not bytes' },
      { body: { of: 'another program' }, reason: 'not bytes' },
      { body: Buffer.alloc(1_000_000, 'x'), reason: 'too long' },
      { body: Buffer.from('{"v":1,"of":"another version"}'), reason: 'not a pointer' },
    ]
    const broker = await brokerOfTest(url)
    const transport = rabbitMqOfTest({ url, prefix: broker.prefix })
    await transport.up()
    const good = pointers(10)
    await transport.publish(good.slice(5))
    for (const { body } of foreign) await broker.put('fast', body)
    await transport.publish(good.slice(0, 5))
    const runner = runnerOfTest({ open: true })
    const consumption = transport.consume(runner.handle)

    await expect.poll(() => broker.waiting('dead'), PROMPTLY).toBe(foreign.length)
    await expect.poll(() => idsOf(runner.handled), PROMPTLY).toEqual(idsOf(good))
    await consumption.stop()

    expect(await broker.waiting('fast')).toBe(0)
    expect(await broker.waiting('dead')).toBe(foreign.length)
    const said = transport.lines.filter(({ level }) => level === 'warn')
    expect(said.map(({ message, fields }) => [message, fields.reason])).toEqual(
      foreign.map(({ reason }) => ['message is not ours, it is a dead letter now', reason]),
    )
  })

  test('E4: of a newer replica are handed on: the row decides', async () => {
    const broker = await brokerOfTest(url)
    const transport = rabbitMqOfTest({ url, prefix: broker.prefix })
    await transport.up()
    const { guildId, id } = pointer()
    const runner = runnerOfTest({ open: true })
    transport.consume(runner.handle)

    await broker.put('fast', Buffer.from(`{"v":2,"guild":"${guildId}","id":"${id}","shard":7}`))

    await expect
      .poll(() => runner.handled, PROMPTLY)
      .toEqual([{ guildId, id, kind: 'unknown', lane: lanes.normal }])
  })
})

describe.skipIf(!url)('publishing', () => {
  test('is not certain of exactly the message that no queue took', async () => {
    const broker = await brokerOfTest(url)
    const transport = rabbitMqOfTest({ url, prefix: broker.prefix })
    await transport.up()
    await broker.delete('bulk')

    const certain = await transport.publish([
      pointer(),
      pointer({ lane: lanes.bulk }),
      pointer({ lane: lanes.interactive }),
    ])

    expect(certain).toEqual([true, false, true])
    expect(await transport.backlog(lanes.bulk)).toBeUndefined()
    expect(transport.isUp()).toBe(true)
  })

  test('is finished before the connection is closed', async () => {
    const { prefix } = await brokerOfTest(url)
    const transport = rabbitMqOfTest({ url, prefix })
    await transport.up()

    const publishing = transport.publish(pointers(200))
    await transport.close()

    expect(await publishing).not.toContain(false)
  })

  test('is not certain, and does not hang, when the connection is cut under it', async () => {
    const { prefix } = await brokerOfTest(url)
    const cable = await faultProxy(url)
    const transport = rabbitMqOfTest({ url: cable.url, prefix })
    await transport.up()

    const { value, ms } = await timed(() => {
      const publishing = transport.publish(pointers(500))
      cable.becomes('refuse')
      return publishing
    })

    expect(value).toContain(false)
    expect(ms).toBeLessThan(PUBLISH_MS_MAX)
    expect(transport.isUp()).toBe(false)
  })

  test('settles while the broker answers nothing, as stopping does, and works after it', async () => {
    const { prefix } = await brokerOfTest(url)
    const moody = await moodyBroker(url)
    const transport = rabbitMqOfTest({ url: moody.url, prefix })
    await transport.up()
    const runner = runnerOfTest({ open: false })
    const consumption = transport.consume(runner.handle)
    await transport.publish([pointer()])
    await expect.poll(runner.inHand, PROMPTLY).toBe(1)
    moody.stall()

    const whenStopped = vi.fn()
    const stopping = consumption.stop().then(whenStopped)
    const published = await timed(() => transport.publish(pointers(2)))

    expect(published.value).toEqual([false, false])
    expect(published.ms).toBeLessThan(PUBLISH_MS_MAX)
    expect(transport.isUp()).toBe(false)
    expect(whenStopped).not.toHaveBeenCalled()
    runner.letGo()
    const stopped = await timed(() => stopping)
    expect(stopped.ms).toBeLessThan(PUBLISH_MS_MAX)
    const again = await timed(() => transport.publish(pointers(2)))
    expect(again.value).toEqual([false, false])
    expect(again.ms).toBeLessThan(1000)

    moody.goOn()
    await transport.up()
    expect(await transport.publish(pointers(2))).toEqual([true, true])
    expect(messages(transport)).toEqual(['broker is up', 'broker does not confirm', 'broker is up'])
  })

  test('D8, E18: stops while the broker is short of memory, and goes on after it', async () => {
    const { prefix } = await brokerOfTest(url)
    const moody = await moodyBroker(url)
    const transport = rabbitMqOfTest({ url: moody.url, prefix })
    await transport.up()

    moody.shortOfMemory()
    await expect.poll(transport.isUp, PROMPTLY).toBe(false)
    expect(await transport.publish([pointer()])).toEqual([false])
    expect(await transport.backlog(lanes.normal)).toBeUndefined()
    moody.recovered()
    await transport.up()

    expect(await transport.publish([pointer()])).toEqual([true])
    expect(messages(transport)).toEqual([
      'broker is up',
      'broker takes nothing, it is short of memory or disk',
      'broker is up',
    ])
  })

  test('waits for no broker: it comes later, and each change is said once', async () => {
    const { prefix } = await brokerOfTest(url)
    const cable = await faultProxy(url)
    cable.becomes('refuse')
    const transport = rabbitMqOfTest({ url: cable.url, prefix })
    const runner = runnerOfTest({ open: true })
    transport.consume(runner.handle)

    expect(await transport.publish([pointer()])).toEqual([false])
    expect(transport.isUp()).toBe(false)
    cable.becomes('pass')
    await transport.up()

    const [sent] = await transport.publish([pointer()])
    expect(sent).toBe(true)
    await expect.poll(() => runner.handled.length, PROMPTLY).toBe(1)
    expect(messages(transport)).toEqual(['broker is down', 'broker is up'])
  })

  test('works again when somebody deleted the exchange', async () => {
    const broker = await brokerOfTest(url)
    const transport = rabbitMqOfTest({ url, prefix: broker.prefix })
    await transport.up()
    await broker.deleteExchange()

    expect(await transport.publish([pointer()])).toEqual([false])
    await expect.poll(async () => (await transport.publish([pointer()]))[0], PROMPTLY).toBe(true)
  })

  test('D8: says once why the broker does not let us in', async () => {
    const stranger = new URL(url)
    stranger.password = 'wrong'
    const transport = rabbitMqOfTest({ url: stranger.href, prefix: 'test' })

    expect(await transport.publish([pointer()])).toEqual([false])

    expect(transport.lines).toEqual([
      { level: 'warn', fields: { reason: 'ACCESS_REFUSED' }, message: 'broker is down' },
    ])
  })

  test('D7: says clearly, once, that a queue has other arguments, and tries again slowly', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const broker = await brokerOfTest(url)
    await broker.declareOtherwise('fast')
    const transport = rabbitMqOfTest({ url, prefix: broker.prefix })
    transport.consume(async () => undefined)

    expect(await transport.publish([pointer()])).toEqual([false])
    expect(transport.isUp()).toBe(false)
    await vi.advanceTimersByTimeAsync(15_000) // and is refused again
    await broker.answersOften()
    await broker.delete('fast')
    await vi.advanceTimersByTimeAsync(14_000)
    await broker.answersOften()
    expect(transport.isUp()).toBe(false)
    await vi.advanceTimersByTimeAsync(1000)
    await transport.up()

    expect(transport.lines).toEqual([
      {
        level: 'error',
        fields: {
          reason: 'PRECONDITION_FAILED',
          detail: expect.stringContaining(`for queue '${broker.prefix}.effects.fast'`),
        },
        message: 'broker refuses our queues, delete those of another version or grant the right',
      },
      { level: 'info', fields: {}, message: 'broker is up' },
    ])
  })
})

describe.skipIf(!url)('consuming', () => {
  test('begins again after a cut, and is handed again what it had in hand', async () => {
    const { prefix } = await brokerOfTest(url)
    const cable = await faultProxy(url)
    const transport = rabbitMqOfTest({ url: cable.url, prefix })
    await transport.up()
    const runner = runnerOfTest({ open: false })
    transport.consume(runner.handle)
    const sent = pointers(3)
    await transport.publish(sent)
    await expect.poll(runner.inHand, PROMPTLY).toBe(3)

    cable.becomes('refuse')
    await expect.poll(transport.isUp, PROMPTLY).toBe(false)
    runner.letGo()
    cable.becomes('pass')

    await expect.poll(() => idsOf(runner.handled.slice(3)), PROMPTLY).toEqual(idsOf(sent))
    runner.letGo()
  })

  test('begins again in a connection that answered no more', async () => {
    const { prefix } = await brokerOfTest(url)
    const cable = await faultProxy(url)
    const transport = rabbitMqOfTest({ url: cable.url + IMPATIENT, prefix })
    await transport.up()
    const runner = runnerOfTest({ open: true })
    transport.consume(runner.handle)
    await transport.publish([pointer()])
    await expect.poll(() => runner.handled.length, PROMPTLY).toBe(1)

    cable.becomes('blackhole')
    await expect.poll(transport.isUp, PROMPTLY).toBe(false)
    cable.becomes('pass')
    await transport.up()

    const next = pointer()
    await transport.publish([next])
    await expect.poll(() => runner.handled, PROMPTLY).toContainEqual(next)
  })

  test('begins again when its queue was deleted under it', async () => {
    const broker = await brokerOfTest(url)
    const transport = rabbitMqOfTest({ url, prefix: broker.prefix })
    await transport.up()
    const runner = runnerOfTest({ open: true })
    transport.consume(runner.handle)
    await transport.publish([pointer()])
    await expect.poll(() => runner.handled.length, PROMPTLY).toBe(1)

    await broker.delete('fast')

    const next = pointer()
    await expect.poll(async () => (await transport.publish([next]))[0], PROMPTLY).toBe(true)
    await expect.poll(() => runner.handled, PROMPTLY).toContainEqual(next)
  })

  test('takes one at a time what others had in hand when they ended, until 20 went well', async () => {
    const broker = await brokerOfTest(url)
    const { prefix } = broker
    const cable = await faultProxy(url)
    const crashing = rabbitMqOfTest({ url: cable.url, prefix })
    await crashing.up()
    const lost = runnerOfTest({ open: false })
    crashing.consume(lost.handle)
    await crashing.publish(pointers(40))
    await expect.poll(lost.inHand, PROMPTLY).toBe(8)
    cable.becomes('refuse')
    await expect.poll(() => broker.waiting('fast'), PROMPTLY).toBe(40)

    const transport = rabbitMqOfTest({ url, prefix })
    const runner = runnerOfTest({ open: false })
    const consumption = transport.consume(runner.handle)
    for (let well = 1; well <= 20; well += 1) {
      await expect.poll(() => runner.handled.length, PROMPTLY).toBe(well)
      expect(runner.inHandMost()).toBe(1)
      runner.letGo()
    }

    await expect.poll(runner.inHand, PROMPTLY).toBe(8)
    const stopped = consumption.stop()
    runner.letGo()
    await stopped
  })

  test('has no more in hand than it was told', async () => {
    const { prefix } = await brokerOfTest(url)
    const transport = rabbitMqOfTest({ url, prefix, prefetch: { fast: 3, bulk: 1 } })
    await transport.up()
    const runner = runnerOfTest({ open: false })
    const consumption = transport.consume(runner.handle)
    await transport.publish([...pointers(9), ...pointers(9, { lane: lanes.bulk })])

    for (let round = 1; round <= 3; round += 1) {
      await expect.poll(runner.inHand, PROMPTLY).toBe(4)
      runner.letGo()
    }

    await expect.poll(runner.inHand, PROMPTLY).toBe(1)
    expect(runner.inHandMost()).toBe(4)
    const stopped = consumption.stop()
    runner.letGo()
    await stopped
  })

  test('takes a pointer that an operator put there', async () => {
    const broker = await brokerOfTest(url)
    const transport = rabbitMqOfTest({ url, prefix: broker.prefix })
    await transport.up()
    const runner = runnerOfTest({ open: true })
    transport.consume(runner.handle)
    const redriven = pointer()

    await broker.put('fast', encodePointer(redriven))

    await expect.poll(() => runner.handled, PROMPTLY).toEqual([redriven])
  })
})
