import type { WorkerApp } from '../app.ts'
import type { Temporal } from '../core/clock.ts'
import { type GuildScope, inGuild, joinGuild } from '../core/db/scope.ts'
import type { Heard } from '../core/event.ts'
import type { Id, Snowflake } from '../core/ids.ts'
import { firstDelivery } from '../core/outbox/inbox.ts'
import { type LoggedEvent, logged } from '../core/outbox/outbox.ts'

/** Something that happened, as a consumer is told of it. */
export interface Told<P> {
  readonly id: Id
  readonly payload: P
  /** Who did it; null when time did. */
  readonly actorId: Snowflake | null
  readonly at: Temporal.Instant
}

interface ConsumerSpec<P> {
  /** Also in the inbox, so it never changes once deployed. */
  readonly name: string
  readonly on: Heard<P>
  /** In one transaction with «was told», so once, however often the broker delivers. */
  handle(scope: GuildScope, event: Told<P>, app: WorkerApp): Promise<void>
}

/** 'newer': written by a later build than this one, whose shape nobody here knows. */
export type Consumed = 'done' | 'newer'

/** Which event, and until when: once the signal is aborted nothing of the transaction is left. */
export interface ToConsume {
  readonly guildId: Snowflake
  readonly eventId: Id
  readonly signal?: AbortSignal
}

export interface Consumer {
  readonly name: string
  readonly on: string
  /** In a transaction of its own. */
  consume(app: WorkerApp, of: ToConsume): Promise<Consumed>
  /** In this one. */
  tell(app: WorkerApp, scope: GuildScope, event: LoggedEvent | undefined): Promise<Consumed>
}

/** What the inbox compares for an interaction, and what an event has no need of: it cannot come with another body. */
const NO_HASH = Buffer.alloc(0)

/** Deduplicates, loads, decodes and commits; `handle` is the only part that differs. */
export function defineConsumer<P>({ name, on, handle }: ConsumerSpec<P>): Consumer {
  const tell: Consumer['tell'] = async (app, scope, event) => {
    if (!event) return 'done' // its guild's log is gone, and with it whoever would care
    if (event.version > on.version) return 'newer'
    const { id, actorId, occurredAt } = event
    const arrival = { source: name, key: id, requestHash: NO_HASH, at: app.clock.now() }
    if (!(await firstDelivery(scope, arrival))) return 'done'
    const told = { id, payload: on.parse(event.payload), actorId, at: occurredAt }
    await handle(scope, told, { ...app, db: joinGuild(app.db, scope) })
    return 'done'
  }
  return {
    name,
    on: on.type,
    tell,
    consume: async (app, of) => (await consumeTogether(app, [{ tell }], of))[0] ?? 'done',
  }
}

/** Each of them in one transaction: all were told, or none. */
export const consumeTogether = (
  app: WorkerApp,
  consumers: readonly Pick<Consumer, 'tell'>[],
  { guildId, eventId, signal }: ToConsume,
): Promise<readonly Consumed[]> =>
  inGuild(
    app.db,
    guildId,
    async (scope) => {
      const event = await logged(scope, eventId)
      const told: Consumed[] = []
      for (const { tell } of consumers) told.push(await tell(app, scope, event))
      return told
    },
    { signal },
  )
