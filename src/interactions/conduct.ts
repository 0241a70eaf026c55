import { createHash } from 'node:crypto'
import type { App } from '../app.ts'
import { type GuildScope, inGuild, joinGuild } from '../core/db/scope.ts'
import { AppError } from '../core/errors.ts'
import * as inbox from '../core/outbox/inbox.ts'
import type { Access, Run } from './handler.ts'
import type { Invocation } from './invocation.ts'
import { bodyOf } from './response-check.ts'

const STATEMENT_MS = 1_200
const LOCK_MS = 1_000

/** Carries the answer of the first delivery out of the transaction of the second, which rolls back. */
class Repeated extends Error {
  readonly stored: inbox.StoredAnswer

  constructor(stored: inbox.StoredAnswer) {
    super('answered before')
    this.stored = stored
  }
}

export interface Conducted {
  readonly body: string
  readonly outcome: 'ok' | 'repeated'
}

interface Delivery {
  readonly at: Invocation
  readonly raw: Buffer
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
  const runIn = async (scope: GuildScope) =>
    bodyOf(await run({ ...app, db: joinGuild(app.db, scope) }, at))
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
 * The answer is kept in the transaction of what it reports, last: delivered again, the same
 * interaction finds it there, its own work is rolled back, and it gets that answer byte for byte.
 */
async function once(
  app: App,
  { at, raw }: Delivery,
  runIn: (scope: GuildScope) => Promise<string>,
): Promise<Conducted> {
  const arrival = { source: 'discord', key: at.interactionId }
  const requestHash = createHash('sha256').update(raw).digest()
  const work = async (scope: GuildScope) => {
    const response = await runIn(scope)
    const first = { ...arrival, requestHash, at: app.clock.now(), response }
    if (await inbox.remember(scope, first)) return done(response)
    const stored = await inbox.answered(scope, arrival)
    // Gone again between the two statements: then this delivery is the first after all.
    if (!stored) throw new AppError('db.conflict', { retryable: true })
    throw new Repeated(stored)
  }
  try {
    const limits = { statementMs: STATEMENT_MS, lockMs: LOCK_MS, signal: at.signal }
    return await inGuild(app.db, at.guildId, work, limits)
  } catch (error) {
    if (!(error instanceof Repeated)) throw error
    if (!error.stored.requestHash.equals(requestHash))
      app.log.warn(
        { interaction: at.interactionId, guild: at.guildId, kind: 'security' },
        'one interaction id came with two bodies',
      )
    return { body: error.stored.response, outcome: 'repeated' }
  }
}
