import { createHash } from 'node:crypto'
import type { WorkerApp } from '../app.ts'
import { Temporal } from '../core/clock.ts'
import type { DiscordCall, Verdict } from '../core/discord/discord.ts'
import type { Id, Snowflake } from '../core/ids.ts'
import type { Lease } from '../core/outbox/deliveries.ts'
import { type Consumed, type Consumer, consumeTogether, type ToConsume } from './consumer.ts'
import type { EffectHandler } from './effect.ts'
import { ATTEMPTS_MAX, type Ending, endingOf, endingOfNewer, parked } from './ending.ts'
import type { Registry } from './registry.ts'

const MARK_LENGTH = 22

/** Says one effect apart from all others, in the nonce and in the custom_id of its message. */
export const markOf = ({ guildId, effectKey }: Pick<Lease, 'guildId' | 'effectKey'>) =>
  createHash('sha256').update(`${guildId} ${effectKey}`).digest('base64url').slice(0, MARK_LENGTH)

/** The signal is aborted when it is over, whether anybody is done or not. */
interface Attempt {
  readonly lease: Lease
  readonly signal: AbortSignal
}

/** One attempt at what a leased row asks for. Throws what its handler threw. */
export async function carryOut(
  app: WorkerApp,
  registry: Registry,
  { lease, signal }: Attempt,
): Promise<Ending> {
  const now = app.clock.now().epochMilliseconds
  if (lease.attempts > ATTEMPTS_MAX) return parked('attempts')
  if (lease.expiresAt !== null && lease.expiresAt <= now) return { state: 'expired' }
  const consumers = registry.consumers(lease.kind)
  if (consumers) return tell(app, consumers, { lease, signal })
  const effect = registry.effect(lease.kind)
  return effect ? perform(app, effect, { lease, signal }) : endingOfNewer(ageOf(lease, now))
}

/** Since the first attempt, in milliseconds; a row may have waited long before it. */
export const ageOf = ({ firstTriedAt }: Pick<Lease, 'firstTriedAt'>, now: number) =>
  firstTriedAt === null ? 0 : now - firstTriedAt

/**
 * At first all consumers in one transaction, which is most of what a worker has to do; when one of them fails, or none
 * said what became of it, each in its own: then one that fails is told again, and the others are not.
 */
async function tell(
  app: WorkerApp,
  consumers: readonly Consumer[],
  { lease, signal }: Attempt,
): Promise<Ending> {
  const of = { guildId: lease.guildId, eventId: lease.id, signal }
  const together = lease.attempts === 1 ? await allOrNone(app, consumers, of) : undefined
  const told = together ?? (await eachByItself(app, consumers, of))
  return told.includes('newer')
    ? endingOfNewer(ageOf(lease, app.clock.now().epochMilliseconds))
    : { state: 'done' }
}

/** Undefined: nobody was told, and why comes out when each is told by itself. */
const allOrNone = (app: WorkerApp, consumers: readonly Consumer[], of: ToConsume) =>
  consumeTogether(app, consumers, of).catch(() => undefined)

async function eachByItself(
  app: WorkerApp,
  consumers: readonly Consumer[],
  of: ToConsume,
): Promise<readonly Consumed[]> {
  const told = await Promise.allSettled(consumers.map((consumer) => consumer.consume(app, of)))
  return told.map((each) => {
    if (each.status === 'rejected') throw each.reason
    return each.value
  })
}

async function perform(
  app: WorkerApp,
  effect: EffectHandler,
  { lease, signal }: Attempt,
): Promise<Ending> {
  const { guildId, id, lane, firstTriedAt, channelId } = lease
  const mark = markOf(lease)
  const earlier = firstTriedAt === null ? undefined : { channelId }
  const prepared = await effect.prepare(app, { guildId, id, mark, earlier, signal })
  if (!prepared) return { state: 'gone', error: 'moot' }
  const call = where(prepared, lease)
  const before =
    firstTriedAt === null ? undefined : Temporal.Instant.fromEpochMilliseconds(firstTriedAt)
  const verdict = await app.discord.send(call, { lane, nonce: mark, signal, firstTriedAt: before })
  await hear(app, effect, { guildId, id, call, verdict })
  const ending = endingOf(verdict, ageOf(lease, app.clock.now().epochMilliseconds))
  if (verdict.kind !== 'ambiguous' || call.to !== 'channel') return ending
  return { ...ending, channelId: call.channelId }
}

interface Heard {
  readonly guildId: Snowflake
  readonly id: Id
  readonly call: DiscordCall
  readonly verdict: Verdict
}

/** Whoever asked for it hears what became of it, before that is written down: so it is never missed. */
async function hear(app: WorkerApp, effect: EffectHandler, { guildId, id, call, verdict }: Heard) {
  if (verdict.kind === 'sent') {
    const { channelId, messageId } = verdict
    if (channelId && messageId) await effect.sent?.(app, { guildId, id }, { channelId, messageId })
  }
  if (verdict.kind !== 'gone' || call.to === 'original') return
  const { closed, code } = verdict
  if (closed) await effect.closed?.(app, { guildId, id }, call.channelId)
  else if (code !== undefined) await effect.gone?.(app, guildId, { call, code })
}

/** Where it may lie already, whatever channel the guild has chosen since. */
function where(call: DiscordCall, { channelId }: Lease): DiscordCall {
  return call.to === 'channel' && channelId !== null ? { ...call, channelId } : call
}
