import type { Channel } from 'rabbitmq-client'
import type { Log } from '../log.ts'
import { type BrokerStates, codeOf, createBrokerStates } from './broker-states.ts'
import { connect, disconnect } from './connect.ts'
import { declare, type Topology } from './topology.ts'

const REFUSED_RETRY_MS = 15_000

interface Options {
  readonly url: string
  readonly topology: Topology
  readonly log: Log
}

/** A connection whose queues are declared and whose channel confirms; opened again after every loss. */
export interface Session {
  readonly states: BrokerStates
  channel(): Channel | undefined
  /** Whether no queue took the message of this number; asked once. */
  wasReturned(correlationId: string): boolean
  /** How many messages wait there. Rejects when there is no such queue. */
  waitingIn(queue: string): Promise<number>
  close(): Promise<void>
}

/** For publishing alone: a broker that is short of memory stops reading the connections of those who publish. */
export function openSession({ url, topology, log }: Options): Session {
  const connection = connect(url, 'publisher')
  const states = createBrokerStates(log)
  const returned = new Set<string>()
  let channel: Channel | undefined
  let retry: NodeJS.Timeout | undefined

  connection.on('connection', open)
  connection.on('connection.blocked', () => states.become('blocked'))
  connection.on('connection.unblocked', open)
  connection.on('error', (error) => states.become('down', { reason: codeOf(error) }))

  async function open() {
    clearTimeout(retry)
    try {
      if (!channel?.active) channel = await prepare()
      states.become('up')
    } catch (error) {
      if (!connection.ready) return // it comes again
      states.become('refused', { reason: codeOf(error), detail: String(error) })
      retry = setTimeout(open, REFUSED_RETRY_MS).unref()
    }
  }

  async function prepare() {
    const fresh = await connection.acquire()
    await declare(fresh, topology)
    await fresh.confirmSelect()
    fresh.on('basic.return', ({ correlationId = '' }) => returned.add(correlationId))
    // The broker closes it alone, for instance when somebody deleted the exchange.
    fresh.once('close', () => {
      if (connection.ready) void open()
    })
    return fresh
  }

  return {
    states,
    channel: () => channel,
    wasReturned: (correlationId) => returned.delete(correlationId),

    async waitingIn(queue) {
      // On a channel of its own: the broker closes it when there is no such queue.
      const aside = await connection.acquire()
      try {
        const { messageCount } = await aside.queueDeclare({ queue, passive: true })
        return messageCount
      } finally {
        void aside.close()
      }
    },

    async close() {
      states.become('closed')
      clearTimeout(retry)
      await Promise.all([channel?.close(), disconnect(connection)])
    },
  }
}
