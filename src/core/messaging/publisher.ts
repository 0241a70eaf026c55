import { setImmediate } from 'node:timers/promises'
import { within } from '../resilience/within.ts'
import { encodePointer } from './pointer.ts'
import type { Session } from './session.ts'
import { queueOf, type Topology } from './topology.ts'
import type { Pointer, Transport } from './transport.ts'

const PUBLISH_TIMEOUT_MS = 5000
const FIRST_CONNECTION_MS = 3000
const BACKLOG_TIMEOUT_MS = 1000

/** Publishes with confirms. While the broker is known to be away, nothing waits for it. */
export function createPublisher(session: Session, topology: Topology): Omit<Transport, 'consume'> {
  const { states } = session
  const underWay = new Set<Promise<unknown>>()
  let published = 0

  async function send(pointer: Pointer): Promise<boolean> {
    await within(states.known, FIRST_CONNECTION_MS, undefined)
    const channel = session.channel()
    if (!states.is('up') || !channel) return false
    const correlationId = String(++published)
    const envelope = {
      exchange: topology.exchange,
      routingKey: queueOf(pointer.lane),
      durable: true,
      mandatory: true,
      messageId: pointer.id,
      correlationId,
      contentType: 'application/json',
      contentEncoding: 'utf-8', // with it, the driver of whoever takes it leaves parsing to us
    }
    await channel.basicPublish(envelope, encodePointer(pointer))
    if (states.is('silent')) states.become('up')
    // What no queue took is returned and then confirmed; the driver tells of the return a turn later.
    await setImmediate()
    return !session.wasReturned(correlationId)
  }

  async function publish(pointer: Pointer): Promise<boolean> {
    const sent = send(pointer).catch(() => false)
    const certain = await within(sent, PUBLISH_TIMEOUT_MS, undefined)
    if (certain === undefined && states.is('up')) states.become('silent')
    return certain ?? false
  }

  return {
    isUp: () => states.is('up'),

    async publish(pointers) {
      const all = Promise.all(pointers.map(publish))
      underWay.add(all)
      return all.finally(() => underWay.delete(all))
    },

    async backlog(lane) {
      if (!states.is('up')) return undefined
      const seen = session.waitingIn(topology.queues[queueOf(lane)]).catch(() => undefined)
      return within(seen, BACKLOG_TIMEOUT_MS, undefined)
    },

    async close() {
      await Promise.all(underWay)
      await session.close()
    },
  }
}
