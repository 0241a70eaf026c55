import type { Channel, PublisherProps } from 'rabbitmq-client'
import { type Lane, lanes } from '../lane.ts'

type Declarations = Required<PublisherProps>
type Arguments = Declarations['queues'][number]['arguments']

const DELIVERIES_MAX = 20 // a net only: attempts are counted in PostgreSQL
const LENGTH_MAX = 100_000

export type QueueName = 'fast' | 'bulk'

/** Lanes 0 and 1 wait in one queue, so that a lot of work cannot stand in front of either. */
export const queueOf = (lane: Lane): QueueName => (lane === lanes.bulk ? 'bulk' : 'fast')

export interface Topology {
  readonly exchange: string
  readonly queues: Readonly<Record<QueueName | 'dead', string>>
  readonly declarations: Pick<Declarations, 'exchanges' | 'queues' | 'queueBindings'>
}

/**
 * What we have in the broker. The relay publishes to the exchange and a runner takes from `fast` and
 * `bulk`; healthy: almost empty. What is not ours, or was delivered too often, goes to `dead`, which an
 * operator lists and redrives; healthy: empty. Who changes an argument has to rename its queue.
 */
export function topologyOf(prefix: string): Topology {
  const exchange = `${prefix}.effects`
  const deadExchange = `${prefix}.dlx`
  const queues = { fast: `${exchange}.fast`, bulk: `${exchange}.bulk`, dead: `${prefix}.dead` }
  // Without reject-publish, at-least-once would silently become at-most-once.
  const deadLetters = {
    'x-dead-letter-exchange': deadExchange,
    'x-dead-letter-routing-key': 'dead',
    'x-dead-letter-strategy': 'at-least-once',
    'x-overflow': 'reject-publish',
    'x-delivery-limit': DELIVERIES_MAX,
  } as const
  return {
    exchange,
    queues,
    declarations: {
      exchanges: [exchange, deadExchange].map((name) => ({
        exchange: name,
        type: 'direct',
        durable: true,
      })),
      queues: [
        quorumQueue(queues.dead, {}), // when it is full, the oldest go
        quorumQueue(queues.fast, deadLetters),
        quorumQueue(queues.bulk, deadLetters),
      ],
      queueBindings: [
        { exchange: deadExchange, queue: queues.dead, routingKey: 'dead' },
        { exchange, queue: queues.fast, routingKey: 'fast' },
        { exchange, queue: queues.bulk, routingKey: 'bulk' },
      ],
    },
  }
}

const quorumQueue = (queue: string, more: Arguments) => ({
  queue,
  durable: true,
  arguments: { 'x-queue-type': 'quorum', 'x-max-length': LENGTH_MAX, ...more } as const,
})

/** Makes what is missing; rejects when something is there with other arguments. */
export async function declare(channel: Channel, { declarations }: Topology) {
  for (const exchange of declarations.exchanges) await channel.exchangeDeclare(exchange)
  for (const queue of declarations.queues) await channel.queueDeclare(queue)
  for (const binding of declarations.queueBindings) await channel.queueBind(binding)
}

/** What one consumer declares each time it begins: its queue may have been deleted under it. */
export function declarationsOf({ queues, declarations }: Topology, name: QueueName) {
  const ofQueue = ({ queue }: { queue?: string }) => queue === queues[name]
  return {
    exchanges: declarations.exchanges,
    queueOptions: declarations.queues.find(ofQueue) ?? {},
    queueBindings: declarations.queueBindings.filter(ofQueue),
  }
}
