import type { WorkerApp } from '../app.ts'
import type { Temporal } from '../core/clock.ts'
import { type GuildScope, inGuild, joinGuild } from '../core/db/scope.ts'
import type { Heard } from '../core/event.ts'
import type { Id, Snowflake } from '../core/ids.ts'
import { firstDelivery } from '../core/outbox/inbox.ts'
import { logged } from '../core/outbox/outbox.ts'

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
  consume(app: WorkerApp, of: ToConsume): Promise<Consumed>
}

/** What the inbox compares for an interaction, and what an event has no need of: it cannot come with another body. */
const NO_HASH = Buffer.alloc(0)

/** Deduplicates, loads, decodes and commits; `handle` is the only part that differs. */
export const defineConsumer = <P>({ name, on, handle }: ConsumerSpec<P>): Consumer => ({
  name,
  on: on.type,
  consume(app, { guildId, eventId, signal }) {
    const tell = async (scope: GuildScope): Promise<Consumed> => {
      const event = await logged(scope, eventId)
      if (!event) return 'done' // its guild's log is gone, and with it whoever would care
      if (event.version > on.version) return 'newer'
      const arrival = { source: name, key: eventId, requestHash: NO_HASH, at: app.clock.now() }
      if (!(await firstDelivery(scope, arrival))) return 'done'
      const { actorId, occurredAt } = event
      const told = { id: eventId, payload: on.parse(event.payload), actorId, at: occurredAt }
      await handle(scope, told, { ...app, db: joinGuild(app.db, scope) })
      return 'done'
    }
    return inGuild(app.db, guildId, tell, { signal })
  },
})
