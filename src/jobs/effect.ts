import type { WorkerApp } from '../app.ts'
import { type GuildScope, inGuild, joinGuild, type Limits } from '../core/db/scope.ts'
import type { DiscordCall } from '../core/discord/discord.ts'
import type { EffectContract } from '../core/effect.ts'
import type { Id, Snowflake } from '../core/ids.ts'
import { headFor, requested } from '../core/outbox/outbox.ts'

export interface EffectContext {
  /** Names this effect in a custom_id, so that its message can be found again: 22 characters, base64url. */
  readonly mark: string
  /** An attempt before this one may have left a message, in this channel where that is known. */
  readonly earlier: Earlier | undefined
  /** Shares the transaction of the scope. */
  readonly app: WorkerApp
}

export interface Earlier {
  readonly channelId: Snowflake | null
}

/** What is to be said to Discord; undefined when there is no reason any more. */
export type Prepare<D, F = undefined> = (
  scope: GuildScope,
  data: D,
  context: EffectContext,
  fetched: F,
) => Promise<DiscordCall | undefined>

/** Outside of any transaction, which nobody else would wait for. */
interface Fetching {
  readonly app: WorkerApp
  readonly guildId: Snowflake
  /** Aborted when the attempt is over. */
  readonly signal: AbortSignal
}

export interface EffectSpec<D, F = undefined> {
  readonly on: EffectContract<D>
  /** What takes long, such as a file of Discord's: before `prepare`, each time. */
  fetch?(data: D, at: Fetching): Promise<F>
  /** Looks again at what is true now: an effect may be carried out minutes after it was asked for. */
  readonly prepare: Prepare<D, F>
  /** Called when Discord says that the channel is gone, closed or forbidden. */
  closed?(scope: GuildScope, channelId: Snowflake, app: WorkerApp, data: D): Promise<void>
  /** Called when Discord will not take this call for another reason, by its number. */
  gone?(scope: GuildScope, refused: Refused, app: WorkerApp): Promise<void>
  /**
   * Called when Discord has confirmed the message, before the row says so. Whoever dies in between calls it again,
   * so it looks first whether it was called before.
   */
  sent?(scope: GuildScope, posted: Posted<D>, app: WorkerApp): Promise<void>
}

export interface Refused {
  readonly call: DiscordCall
  readonly code: number
}

export interface Sent {
  readonly channelId: Snowflake
  readonly messageId: Snowflake
}

export interface Posted<D> extends Sent {
  readonly data: D
}

interface OfEffect {
  readonly guildId: Snowflake
  readonly id: Id
}

export interface EffectHandler {
  readonly kind: string
  closed?(app: WorkerApp, of: OfEffect, channelId: Snowflake): Promise<void>
  gone?(app: WorkerApp, guildId: Snowflake, refused: Refused): Promise<void>
  sent?(app: WorkerApp, of: OfEffect, sent: Sent): Promise<void>
  prepare(app: WorkerApp, of: Preparation): Promise<DiscordCall | undefined>
}

interface Fetched extends OfEffect {
  readonly signal: AbortSignal
}

interface Preparation extends OfEffect, Omit<EffectContext, 'app'> {
  /** Aborted when the attempt is over: nothing of the transaction is left then. */
  readonly signal: AbortSignal
}

/** Opens and decodes; the call itself is made outside of any transaction. */
export const defineEffectHandler = <D, F = undefined>(spec: EffectSpec<D, F>): EffectHandler => {
  const { on, fetch, prepare, closed, gone, sent } = spec
  return {
    kind: on.kind,
    ...(closed && {
      closed: (app, { guildId, id }, channelId) =>
        within(app, guildId, async (scope, joined) => {
          const data = await requested(scope, id)
          if (data !== undefined) await closed(scope, channelId, joined, on.parse(data))
        }),
    }),
    ...(gone && {
      gone: (app, guildId, refused) =>
        within(app, guildId, (scope, joined) => gone(scope, refused, joined)),
    }),
    ...(sent && {
      sent: (app, { guildId, id }, where) =>
        within(app, guildId, async (scope, joined) => {
          const data = await requested(scope, id)
          if (data !== undefined) await sent(scope, { data: on.parse(data), ...where }, joined)
        }),
    }),
    async prepare(app, { guildId, id, signal, ...context }) {
      const fetched = await fetchFor(app, { guildId, id, signal })
      const prepareIn = async (scope: GuildScope, joined: WorkerApp) => {
        const data = await requested(scope, id)
        if (data === undefined) return undefined
        // Where nothing is fetched, F is undefined.
        const call = await prepare(scope, on.parse(data), { ...context, app: joined }, fetched as F)
        if (call?.to === 'channel') await headFor(scope, id, call.channelId)
        return call
      }
      return within(app, guildId, prepareIn, { signal })
    },
  }

  async function fetchFor(app: WorkerApp, { guildId, id, signal }: Fetched) {
    if (!fetch) return undefined
    const limits = { signal, readOnly: true }
    const data = await inGuild(app.db, guildId, (scope) => requested(scope, id), limits)
    return data === undefined ? undefined : fetch(on.parse(data), { app, guildId, signal })
  }
}

/** In one transaction, which everything that is called from it shares. */
const within = <T>(
  app: WorkerApp,
  guildId: Snowflake,
  work: (scope: GuildScope, joined: WorkerApp) => Promise<T>,
  limits: Limits = {},
): Promise<T> =>
  inGuild(app.db, guildId, (scope) => work(scope, { ...app, db: joinGuild(app.db, scope) }), limits)
