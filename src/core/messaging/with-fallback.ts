import { type Lane, lanes } from '../lane.ts'
import type { Log } from '../log.ts'
import type { Pointer, Transport } from './transport.ts'

const PATIENCE_MS = 15_000

interface Options {
  readonly broker: Transport
  /** In this process. */
  readonly local: Transport
  /** Milliseconds that only ever grow. */
  readonly now: () => number
  readonly log: Log
}

/**
 * When the broker has been down for 15 s, what somebody waits for and what has a time is handed over inside this
 * process until the broker is back. Bulk waits in its rows. Whoever publishes keeps publishing
 * while the broker is down, or nobody notices how long.
 */
export function withFallback({ broker, local, now, log }: Options): Transport {
  let downSince: number | undefined
  let diverts = false

  function look() {
    downSince = broker.isUp() ? undefined : (downSince ?? now())
    const diverted = diverts
    diverts = downSince !== undefined && now() - downSince >= PATIENCE_MS
    if (diverts === diverted) return
    if (diverts) log.warn({}, 'broker is down for long, all but bulk goes round it')
    else log.info({}, 'everything goes over the broker again')
  }

  const goesRound = (lane: Lane) => diverts && lane !== lanes.bulk

  return {
    async publish(pointers) {
      look()
      const here: Pointer[] = []
      const there: Pointer[] = []
      const places = pointers.map((pointer) => {
        const to = goesRound(pointer.lane) ? here : there
        return { to, at: to.push(pointer) - 1 }
      })
      const [round, over] = await Promise.all([local.publish(here), broker.publish(there)])
      return places.map(({ to, at }) => (to === here ? round : over)[at] ?? false)
    },

    async backlog(lane) {
      look()
      const [round, over] = await Promise.all([local.backlog(lane), broker.backlog(lane)])
      return over === undefined && !goesRound(lane) ? undefined : (over ?? 0) + (round ?? 0)
    },

    consume(handle) {
      const consumptions = [broker.consume(handle), local.consume(handle)]
      return {
        async stop() {
          const left = await Promise.all(consumptions.map((consumption) => consumption.stop()))
          return left.flat()
        },
      }
    },

    isUp() {
      look()
      return broker.isUp()
    },

    async close() {
      await Promise.all([broker.close(), local.close()])
    },
  }
}
