import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/client.ts'
import { inGuild, type Limits } from '../db/scope.ts'
import { defineEvent } from '../event.ts'
import { type NewId, type Snowflake, snowflake } from '../ids.ts'
import * as inbox from '../outbox/inbox.ts'
import { announce } from '../outbox/outbox.ts'
import type { Remember } from './events.ts'
import type { Visit } from './front-desk.ts'

const SOURCE = 'webhook_event'
/** Where arrivals are remembered that concern no guild. */
const NO_GUILD: Snowflake = '0'
/** Discord waits 3 s; what it was not told in time, it sends again. */
const DEADLINE_MS = 2000

const TIMESTAMP_LENGTH_MAX = 40

/** Somebody added the bot to this guild. Who leaves is never told: see `features/guilds`. */
export const applicationAuthorized = defineEvent(
  'application.authorized',
  1,
  z.object({ userId: snowflake, scopes: z.array(z.string()) }),
)

/** What Discord sends around an event. Source: its page «Webhook Events». */
const envelope = z.object({
  event: z.object({
    type: z.string(),
    timestamp: z.string().max(TIMESTAMP_LENGTH_MAX),
    data: z.unknown(),
  }),
})

const authorization = z.object({
  user: z.object({ id: snowflake }),
  scopes: z.array(z.string()),
  guild: z.object({ id: snowflake }),
})

export interface WebhookInbox {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
}

/**
 * Remembers each event once, with what follows from it, in one transaction. Discord repeats an event
 * for ten minutes, signed anew and without an id: the bytes and the time in them tell it from others.
 */
export function createRemember({ db, clock, newId }: WebhookInbox): Remember {
  return async (visit) => {
    const read = envelope.safeParse(visit.body)
    if (!read.success) return false
    const { event } = read.data
    const added = event.type === 'APPLICATION_AUTHORIZED' ? guildOf(event.data) : undefined
    const at = clock.now()
    const arrival = { ...arrivalOf(visit, event.timestamp), at }
    await inGuild(
      db,
      added?.guild.id ?? NO_GUILD,
      async (scope) => {
        if (!(await inbox.firstDelivery(scope, arrival)) || !added) return
        const { user, scopes, guild } = added
        const meta = { id: newId(), at, streamId: guild.id, actorId: user.id, correlationId: null }
        await announce(scope, applicationAuthorized({ userId: user.id, scopes }), meta)
      },
      limits(),
    )
    return true
  }
}

const limits = (): Limits => ({
  statementMs: DEADLINE_MS,
  lockMs: DEADLINE_MS / 2,
  signal: AbortSignal.timeout(DEADLINE_MS),
})

/** Undefined for an installation on an account: no guild to remember it in. */
const guildOf = (data: unknown) => authorization.safeParse(data).data

function arrivalOf({ raw }: Visit, timestamp: string) {
  const requestHash = createHash('sha256').update(raw).digest()
  return { source: SOURCE, key: `${requestHash.toString('hex')}:${timestamp}`, requestHash }
}
