import type { Log } from '../log.ts'
import { consumeQueues, type Prefetch } from './consumers.ts'
import { createPublisher } from './publisher.ts'
import { openSession } from './session.ts'
import { topologyOf } from './topology.ts'
import type { Consumption, Transport } from './transport.ts'

const PREFETCH: Prefetch = { fast: 8, bulk: 2 }

interface Options {
  readonly url: string
  readonly log: Log
  /** Of the names of all that we have in the broker. */
  readonly prefix?: string
  readonly prefetch?: Prefetch
}

/** Over RabbitMQ 3.10 or later. An absent broker is no error: it is used as soon as it is there. */
export function createRabbitMqTransport(options: Options): Transport {
  const { url, log, prefix = 'ct', prefetch = PREFETCH } = options
  const topology = topologyOf(prefix)
  const session = openSession({ url, topology, log })
  const publisher = createPublisher(session, topology)
  const declared = session.states.firstUp
  let consumption: Consumption | undefined

  return {
    ...publisher,
    consume(handle) {
      consumption = consumeQueues({ url, topology, prefetch, log, declared, handle })
      return consumption
    },
    async close() {
      await consumption?.stop()
      await publisher.close()
    },
  }
}
