import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { App } from '../app.ts'
import { inGuild, joinGuild, type Limits } from '../core/db/scope.ts'
import { AppError } from '../core/errors.ts'
import type { Snowflake } from '../core/ids.ts'
import * as inbox from '../core/outbox/inbox.ts'
import { add, type HttpFeature } from './dispatch.ts'
import type { Json } from './handler.ts'
import type { WebhookEvent } from './webhook-event.ts'

const SOURCE = 'webhook_event'
/**
 * Where arrivals are remembered that concern no guild: the inbox is by guild and so is its row-level
 * security, and Discord, which counts its ids from a moment in 2015, gives 0 to nobody.
 */
const NO_GUILD: Snowflake = '0'
/** Discord waits 3 s; what it was not told in time, it sends again. */
const DEADLINE_MS = 2000

/** A part of a key, so it may hold nothing that PostgreSQL cannot keep: its form is Discord's to choose. */
const TIMESTAMP = /^[\x20-\x7e]{1,40}$/

/** What Discord sends around an event. Source: its page «Webhook Events». */
const envelope = z.object({
  event: z.object({
    type: z.string(),
    timestamp: z.string().regex(TIMESTAMP),
    data: z.unknown(),
  }),
})

interface Visit {
  readonly body: Json
  /** The signed bytes. */
  readonly raw: Buffer
}

/** False when it is no event. Rejects when it could not be remembered, and Discord shall try again. */
type Remember = (visit: Visit) => Promise<boolean>

/**
 * Remembers each event once, with what follows from it, in one transaction. Discord repeats an event
 * for ten minutes, signed anew and without an id: the bytes and the time in them tell it from others.
 */
export function createRemember(app: App, features: readonly HttpFeature[]): Remember {
  const known = new Map<string, WebhookEvent>()
  for (const { webhookEvents = [] } of features)
    for (const event of webhookEvents) add(known, event.type, event)

  return async ({ body, raw }) => {
    const read = envelope.safeParse(body)
    if (!read.success) return false
    const { type, timestamp, data } = read.data.event
    const told = known.get(type)?.read(data)
    const guildId = told?.guildId ?? NO_GUILD
    const arrival = { ...arrivalOf(raw, timestamp), at: app.clock.now() }
    try {
      await inGuild(
        app.db,
        guildId,
        async (scope) => {
          if (!(await inbox.firstDelivery(scope, arrival))) return
          await told?.run({ ...app, db: joinGuild(app.db, scope) })
        },
        limits(),
      )
    } catch (error) {
      // Whose data is being deleted has nothing to be told, and Discord would say it for ten minutes.
      if (!(error instanceof AppError && error.code === 'guild.closing')) throw error
      app.log.info({ guild: guildId, type }, 'webhook event of a guild that is being deleted')
    }
    return true
  }
}

const limits = (): Limits => ({
  statementMs: DEADLINE_MS,
  lockMs: DEADLINE_MS / 2,
  signal: AbortSignal.timeout(DEADLINE_MS),
})

function arrivalOf(raw: Buffer, timestamp: string) {
  const requestHash = createHash('sha256').update(raw).digest()
  return { source: SOURCE, key: `${requestHash.toString('hex')}:${timestamp}`, requestHash }
}
