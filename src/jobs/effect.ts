import type { WorkerApp } from '../app.ts'
import { type GuildScope, inGuild, joinGuild } from '../core/db/scope.ts'
import type { DiscordCall } from '../core/discord/discord.ts'
import type { EffectContract } from '../core/effect.ts'
import type { Id, Snowflake } from '../core/ids.ts'
import { requested } from '../core/outbox/outbox.ts'

export interface EffectContext {
  /** Names this effect in a custom_id, so that its message can be found again: 22 characters, base64url. */
  readonly mark: string
  /** Shares the transaction of the scope. */
  readonly app: WorkerApp
}

/** What is to be said to Discord; undefined when there is no reason any more. */
export type Prepare<D> = (
  scope: GuildScope,
  data: D,
  context: EffectContext,
) => Promise<DiscordCall | undefined>

export interface EffectSpec<D> {
  readonly on: EffectContract<D>
  /** Looks again at what is true now: an effect may be carried out minutes after it was asked for. */
  readonly prepare: Prepare<D>
  /** Called when Discord says that the channel is gone, closed or forbidden. */
  closed?(scope: GuildScope, channelId: Snowflake, app: WorkerApp): Promise<void>
}

export interface EffectHandler {
  readonly kind: string
  closed?(app: WorkerApp, guildId: Snowflake, channelId: Snowflake): Promise<void>
  prepare(
    app: WorkerApp,
    of: { readonly guildId: Snowflake; readonly id: Id; readonly mark: string },
  ): Promise<DiscordCall | undefined>
}

/** Opens and decodes; the call itself is made outside of any transaction. */
export const defineEffectHandler = <D>({ on, prepare, closed }: EffectSpec<D>): EffectHandler => ({
  kind: on.kind,
  ...(closed && {
    closed: (app, guildId, channelId) =>
      inGuild(app.db, guildId, (scope) =>
        closed(scope, channelId, { ...app, db: joinGuild(app.db, scope) }),
      ),
  }),
  prepare: (app, { guildId, id, mark }) =>
    inGuild(app.db, guildId, async (scope) => {
      const data = await requested(scope, id)
      if (data === undefined) return undefined
      return prepare(scope, on.parse(data), {
        mark,
        app: { ...app, db: joinGuild(app.db, scope) },
      })
    }),
})
