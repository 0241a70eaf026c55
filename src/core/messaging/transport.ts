import type { Id, Snowflake } from '../ids.ts'
import type { Lane } from '../lane.ts'

/** What a broker carries: where the row is, never a text and never a token. */
export interface Pointer {
  readonly guildId: Snowflake
  /** Of the row in the outbox. */
  readonly id: Id
  /** An event's type or an effect's name. */
  readonly kind: string
  readonly lane: Lane
}

/**
 * Carries pointers from the relay to a runner, in this process or over RabbitMQ. It may lose, repeat and
 * reorder: the rows in PostgreSQL are the truth, and the relay hands over again what was not done.
 */
export interface Transport {
  /**
   * Of each pointer whether it is certain that it waits in a queue now. Settles within 5 s; never rejects:
   * what is not certain is published again.
   */
  publish(pointers: readonly Pointer[]): Promise<readonly boolean[]>
  /** Pointers that wait for this lane; undefined while nobody can tell. Never rejects. */
  backlog(lane: Lane): Promise<number | undefined>
  /** One consumption per transport. `handle` never rejects; when it settles, the pointer is taken away. */
  consume(handle: (pointer: Pointer) => Promise<void>): Consumption
  /** False while publishing fails or is blocked by the broker. */
  isUp(): boolean
  /** Stops consuming, waits for what is being published, closes connections. */
  close(): Promise<void>
}

export interface Consumption {
  /** Takes nothing more, and waits for what is in hand. Resolves to what waited inside this process and is not handed over. */
  stop(): Promise<readonly Pointer[]>
}
