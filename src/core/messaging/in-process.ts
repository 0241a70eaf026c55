import { type Lane, lanes } from '../lane.ts'
import { createLaneQueue } from './lane-queue.ts'
import type { Pointer, Transport } from './transport.ts'

const BULK_SHARE = 1 / 4

interface Options {
  /** How many are in hand at most, of which a quarter may be bulk. */
  readonly concurrency: number
  /** How many of one lane may wait. */
  readonly capacity: number
}

/** The same without a broker. What waits here is lost with the process, and the relay hands it over again. */
export function createInProcessTransport({ concurrency, capacity }: Options): Transport {
  const bulkMax = Math.max(1, Math.floor(concurrency * BULK_SHARE))
  const queue = createLaneQueue(capacity)
  const inHand = new Map<Promise<void>, Lane>()
  let handle: ((pointer: Pointer) => Promise<void>) | undefined
  let closed = false

  function isFull(lane: Lane): boolean {
    if (lane !== lanes.bulk) return false
    return [...inHand.values()].filter((taken) => taken === lanes.bulk).length >= bulkMax
  }

  function take() {
    while (handle && inHand.size < concurrency) {
      const pointer = queue.take(isFull)
      if (!pointer) return
      const done = Promise.resolve(pointer)
        .then(handle)
        .finally(() => {
          inHand.delete(done)
          take()
        })
      inHand.set(done, pointer.lane)
    }
  }

  async function stop() {
    handle = undefined
    await Promise.all(inHand.keys())
    return queue.empty()
  }

  return {
    async publish(pointers) {
      const certain = pointers.map((pointer) => !closed && queue.offer(pointer))
      take()
      return certain
    },
    backlog: async (lane) => queue.waiting(lane),
    consume(next) {
      handle = next
      take()
      return { stop }
    },
    isUp: () => !closed,
    async close() {
      closed = true
      await stop()
    },
  }
}
