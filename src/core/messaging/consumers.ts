import { type AsyncMessage, type Consumer, ConsumerStatus } from 'rabbitmq-client'
import type { Log } from '../log.ts'
import { once } from '../once.ts'
import { within } from '../resilience/within.ts'
import { codeOf } from './broker-states.ts'
import { connect, disconnect } from './connect.ts'
import { decodePointer } from './pointer.ts'
import { declarationsOf, type QueueName, type Topology } from './topology.ts'
import type { Consumption, Pointer } from './transport.ts'

/** How many pointers of each queue one process has in hand at most. */
export type Prefetch = Readonly<Record<QueueName, number>>

const PROVEN_MIN = 20
const CANCEL_MS = 1000

interface Options {
  readonly url: string
  readonly topology: Topology
  readonly prefetch: Prefetch
  readonly log: Log
  /** When our queues are known to be as we want them. */
  readonly declared: Promise<void>
  readonly handle: (pointer: Pointer) => Promise<void>
}

/** On a connection of its own. After a loss it begins again; it acknowledges what `handle` is done with. */
export function consumeQueues(options: Options): Consumption {
  const { url, topology, prefetch, log, declared } = options
  const connection = connect(url, 'consumer')
  const consumers: Consumer[] = []
  const hands = createHands(options)
  let stopping: Promise<void> | undefined

  connection.on('error', () => undefined) // whoever publishes loses the same broker, and says it
  void declared.then(() => {
    takeFrom('fast')
    takeFrom('bulk')
  })

  /**
   * When the queue begins with what somebody else had in hand, a pointer in it may end processes, and each
   * end counts as a delivery of everything that was in hand: then one at a time, until enough went well.
   */
  function takeFrom(name: QueueName) {
    const queue = topology.queues[name]
    const widen = once(() => open(prefetch[name] - 1))
    let proven = 0

    async function take({ body, redelivered }: AsyncMessage) {
      if (stopping) return ConsumerStatus.REQUEUE
      if (proven === 0 && !redelivered) widen()
      const status = await hands.take(queue, body)
      if (++proven === PROVEN_MIN) widen()
      return status
    }

    function open(concurrency: number) {
      if (stopping || concurrency < 1) return
      const qos = { prefetchCount: concurrency }
      const declarations = declarationsOf(topology, name)
      const consumer = connection.createConsumer({ queue, concurrency, qos, ...declarations }, take)
      consumer.on('error', (error) => {
        // Without the connection or its channel it is a loss, and nothing that only this consumer has.
        if (!connection.ready || codeOf(error) === 'CH_CLOSE') return
        log.warn({ queue, reason: codeOf(error) }, 'consumer is interrupted, it begins again')
      })
      consumers.push(consumer)
    }

    open(1)
  }

  async function finish() {
    const cancelled = Promise.allSettled(consumers.map((consumer) => consumer.close()))
    await hands.empty()
    await within(cancelled, CANCEL_MS, undefined)
    await disconnect(connection)
  }

  return {
    async stop() {
      stopping ??= finish()
      await stopping
      return [] // what the broker still has, others are given
    },
  }
}

function createHands({ handle, log }: Pick<Options, 'handle' | 'log'>) {
  const full = new Set<Promise<void>>()

  return {
    /** What the broker shall do with the message, once it is carried out. */
    async take(queue: string, body: unknown): Promise<ConsumerStatus> {
      const decoded = decodePointer(body)
      if ('reason' in decoded) {
        log.warn({ queue, reason: decoded.reason }, 'message is not ours, it is a dead letter now')
        return ConsumerStatus.DROP
      }
      const handled = handle(decoded.pointer)
      full.add(handled)
      await handled
      full.delete(handled)
      return ConsumerStatus.ACK
    },
    empty: () => Promise.all(full),
  }
}
