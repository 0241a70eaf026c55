import { createHash } from 'node:crypto'
import type { App } from '../app.ts'
import { type GuildScope, inGuild, joinGuild, type RolesSeen } from '../core/db/scope.ts'
import { defined } from '../core/defined.ts'
import * as inbox from '../core/outbox/inbox.ts'
import type { Access, Run } from './handler.ts'
import type { Invocation } from './invocation.ts'
import { bodyOf } from './response-check.ts'

const STATEMENT_MS = 1_200
const LOCK_MS = 1_000

export interface Conducted {
  readonly body: string
  readonly outcome: 'ok' | 'repeated'
}

interface Delivery {
  readonly at: Invocation
  readonly raw: Buffer
  /** In a DM nobody says which roles somebody has in a guild. */
  readonly rolesSeen?: RolesSeen
}

const done = (body: string): Conducted => ({ body, outcome: 'ok' })

/** Runs a handler with as much of the database as it asked for; returns the text of its answer. */
export async function conduct(
  app: App,
  { access, run }: { readonly access: Access; readonly run: Run },
  delivery: Delivery,
): Promise<Conducted> {
  const { at } = delivery
  if (access === 'none') return done(bodyOf(await run(app, at)))
  const seen = defined({ rolesSeen: delivery.rolesSeen })
  const runIn = async (scope: GuildScope) =>
    bodyOf(await run({ ...app, db: joinGuild(app.db, { ...scope, ...seen }) }, at))
  if (access === 'write') return once(app, delivery, runIn)
  return done(await reading(app, at, runIn))
}

/** A transaction that cannot change anything, nor make a key for a guild that has none. */
export const reading = <T>(app: App, at: Invocation, work: (scope: GuildScope) => Promise<T>) =>
  inGuild(app.db, at.guildId, work, {
    statementMs: STATEMENT_MS,
    lockMs: LOCK_MS,
    signal: at.signal,
    readOnly: true,
  })

/**
 * The answer is kept in the transaction of what it reports, last: the same interaction delivered again
 * meets it there, its own work is rolled back, and it gets that answer byte for byte.
 */
async function once(
  app: App,
  { at, raw }: Delivery,
  runIn: (scope: GuildScope) => Promise<string>,
): Promise<Conducted> {
  const arrival = { source: 'discord', key: at.interactionId }
  const requestHash = createHash('sha256').update(raw).digest()
  const work = async (scope: GuildScope) => {
    // Whoever has to decide again may have met nobody but this interaction's own first delivery.
    const stored = scope.attempt > 1 ? await inbox.answered(scope, arrival) : undefined
    if (stored) return repeated(app, at, { stored, requestHash })
    const response = await runIn(scope)
    inbox.remember(scope, { ...arrival, requestHash, at: app.clock.now(), response })
    return done(response)
  }
  const limits = { statementMs: STATEMENT_MS, lockMs: LOCK_MS, signal: at.signal }
  return inGuild(app.db, at.guildId, work, limits)
}

function repeated(
  { log }: App,
  { interactionId: interaction, guildId: guild }: Invocation,
  { stored, requestHash }: { readonly stored: inbox.StoredAnswer; readonly requestHash: Buffer },
): Conducted {
  if (!stored.requestHash.equals(requestHash))
    log.warn({ interaction, guild, kind: 'security' }, 'one interaction id came with two bodies')
  return { body: stored.response, outcome: 'repeated' }
}
