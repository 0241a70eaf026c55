import { setTimeout } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { lanes } from '../../src/core/lane.ts'
import { createInProcessTransport } from '../../src/core/messaging/in-process.ts'
import type { Transport } from '../../src/core/messaging/transport.ts'
import { brokerOfTest, rabbitMqOfTest } from '../support/broker.ts'
import { idsOf, pointer, pointers, runnerOfTest } from '../support/pointers.ts'
import { amqpUrl } from '../support/rabbitmq.ts'

const url = await amqpUrl()

const PROMPTLY = { timeout: 5000, interval: 20 }

interface Kind {
  readonly name: string
  readonly there: boolean
  open(): Promise<Transport>
}

const kinds: readonly Kind[] = [
  {
    name: 'in this process',
    there: true,
    async open() {
      const transport = createInProcessTransport({ concurrency: 8, capacity: 1000 })
      onTestFinished(() => transport.close())
      return transport
    },
  },
  {
    name: 'over RabbitMQ',
    there: url !== undefined,
    async open() {
      const { prefix } = await brokerOfTest(url ?? '')
      const transport = rabbitMqOfTest({ url: url ?? '', prefix })
      await transport.up()
      return transport
    },
  },
]

describe.for(kinds)('a transport $name', ({ there, open }) => {
  test.runIf(there)('hands over every pointer that it was certain of, as it was', async () => {
    const transport = await open()
    const sent = Object.values(lanes).flatMap((lane) => pointers(40, { lane }))
    const runner = runnerOfTest({ open: true })
    transport.consume(runner.handle)

    const certain = await transport.publish(sent)

    expect(certain).toEqual(sent.map(() => true))
    await expect.poll(() => idsOf(runner.handled), PROMPTLY).toEqual(idsOf(sent))
    expect(runner.handled).toEqual(expect.arrayContaining([...sent]))
  })

  test.runIf(there)('keeps what nobody takes yet, and tells how much waits in a lane', async () => {
    const transport = await open()
    await transport.publish([...pointers(3), ...pointers(2, { lane: lanes.bulk })])
    await expect.poll(() => transport.backlog(lanes.normal), PROMPTLY).toBe(3)
    await expect.poll(() => transport.backlog(lanes.bulk), PROMPTLY).toBe(2)

    const runner = runnerOfTest({ open: true })
    transport.consume(runner.handle)

    await expect.poll(() => runner.handled.length, PROMPTLY).toBe(5)
    await expect.poll(() => transport.backlog(lanes.normal), PROMPTLY).toBe(0)
  })

  test.runIf(there)(
    'finishes what is in hand when it stops, and loses nothing of the rest',
    async () => {
      const transport = await open()
      const runner = runnerOfTest({ open: false })
      const consumption = transport.consume(runner.handle)
      await transport.publish(pointers(12))
      await expect.poll(runner.inHand, PROMPTLY).toBe(8)

      const stopped = consumption.stop()
      const first = await Promise.race([stopped.then(() => 'stopped'), setTimeout(50, 'waits')])
      runner.letGo()
      const left = await stopped

      expect(first).toBe('waits')
      expect(runner.handled).toHaveLength(8)
      // In the broker for others, or given back.
      const kept = async () => ((await transport.backlog(lanes.normal)) ?? 0) + left.length
      await expect.poll(kept, PROMPTLY).toBe(4)
    },
  )

  test.runIf(there)('never has more in hand than it may, and always room for lane 0', async () => {
    const transport = await open()
    const runner = runnerOfTest({ open: false })
    const consumption = transport.consume(runner.handle)
    await transport.publish(pointers(20, { lane: lanes.bulk }))
    await expect.poll(runner.inHand, PROMPTLY).toBe(2)

    const urgent = pointer({ lane: lanes.interactive })
    await transport.publish([urgent])

    await expect.poll(() => runner.handled, PROMPTLY).toContainEqual(urgent)
    expect(runner.inHandMost()).toBe(3)
    const stopped = consumption.stop()
    runner.letGo()
    await stopped
  })

  test.runIf(there)('accepts nothing more once it is closed', async () => {
    const transport = await open()
    await transport.close()
    expect(await transport.publish([pointer()])).toEqual([false])
    expect(transport.isUp()).toBe(false)
  })
})
