import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, connect as dial, type Socket } from 'node:net'
import { Connection, type Envelope, type SyncMessage } from 'rabbitmq-client'
import { onTestFinished, vi } from 'vitest'
import { createRabbitMqTransport } from '../../src/core/messaging/rabbitmq.ts'
import { type QueueName, topologyOf } from '../../src/core/messaging/topology.ts'
import { logOfTest } from './log.ts'

/** Names of one test in the broker, and what others may do there. Gone with the test. */
export async function brokerOfTest(url: string) {
  const prefix = `test-${randomUUID().slice(0, 8)}`
  const { exchange, queues, declarations } = topologyOf(prefix)
  const connection = new Connection(url)
  connection.on('error', () => undefined)
  await connection.onConnect(2000)
  onTestFinished(async () => {
    for (const queue of Object.values(queues)) await connection.queueDelete(queue)
    for (const of of declarations.exchanges) await connection.exchangeDelete(of)
    await connection.close()
  })

  return {
    prefix,
    /** Somebody else's message, or ours from another version. */
    async put(name: QueueName, body: unknown, envelope: Envelope = {}) {
      const publisher = connection.createPublisher({ confirm: true })
      await publisher.send({ exchange, routingKey: name, ...envelope }, body)
      await publisher.close()
    },
    /** Takes one message away; waits for it. */
    take: (name: QueueName | 'dead'): Promise<SyncMessage> =>
      vi.waitUntil(() => connection.basicGet({ queue: queues[name], noAck: true }), {
        timeout: 5000,
      }),
    waiting: async (name: QueueName | 'dead') =>
      (await connection.queueDeclare({ queue: queues[name], passive: true })).messageCount,
    /** Time for others to ask it something, without a timer. */
    async answersOften() {
      for (let times = 0; times < 300; times += 1)
        await connection.exchangeDeclare({ exchange: 'amq.direct', passive: true })
    },
    delete: (name: QueueName) => connection.queueDelete(queues[name]),
    deleteExchange: () => connection.exchangeDelete({ exchange }),
    /** Another deployment's idea of the same queue. */
    declareOtherwise: (name: QueueName) =>
      connection.queueDeclare({
        queue: queues[name],
        durable: true,
        arguments: { 'x-queue-type': 'quorum', 'x-max-length': 5 },
      }),
  }
}

type Options = Omit<Parameters<typeof createRabbitMqTransport>[0], 'log'>

/** Closed with the test, and already up unless the test wants to see how it becomes so. */
export function rabbitMqOfTest(options: Options) {
  const log = logOfTest()
  const transport = createRabbitMqTransport({ ...options, log })
  onTestFinished(() => transport.close())
  return {
    ...transport,
    lines: log.lines,
    up: () => vi.waitUntil(transport.isUp, { timeout: 8000 }),
  }
}

const frame = (method: number, payload: Buffer) => {
  const head = Buffer.alloc(11)
  head.writeUInt8(1, 0) // a method, on channel 0
  head.writeUInt32BE(payload.length + 4, 3)
  head.writeUInt16BE(10, 7) // of the connection
  head.writeUInt16BE(method, 9)
  return Buffer.concat([head, payload, Buffer.from([0xce])])
}

const REASON = 'low on memory'
const BLOCKED = frame(60, Buffer.concat([Buffer.from([REASON.length]), Buffer.from(REASON)]))
const UNBLOCKED = frame(61, Buffer.alloc(0))

/** A broker that says that it is short of memory, or stops answering for a while. */
export async function moodyBroker(target: string) {
  const { hostname, port } = new URL(target)
  const cables = new Set<{ near: Socket; far: Socket }>()
  const server = createServer((near) => {
    const far = dial(Number(port), hostname)
    cables.add({ near, far })
    near.pipe(far).pipe(near)
    for (const socket of [near, far]) socket.on('error', () => undefined)
    near.on('close', () => far.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const { near } of cables) near.destroy()
    server.close()
  })
  const address = server.address()
  const through = new URL(target)
  through.port = String(typeof address === 'object' && address ? address.port : 0)
  const say = (bytes: Buffer) => {
    for (const { near } of cables) near.write(bytes)
  }
  return {
    url: through.href,
    shortOfMemory: () => say(BLOCKED),
    recovered: () => say(UNBLOCKED),
    stall() {
      for (const { near, far } of cables) far.unpipe(near).pause()
    },
    goOn() {
      for (const { near, far } of cables) far.pipe(near)
    },
  }
}
