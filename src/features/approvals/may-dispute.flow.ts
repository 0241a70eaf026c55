import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { type Disputed, type FindDisputed, findDisputed } from './find-disputed.flow.ts'

/** Whether they may say so: before they are asked for words. */
export const mayDispute = (
  app: Pick<App, 'db' | 'clock'>,
  { guildId, ...wanted }: FindDisputed & { readonly guildId: Snowflake },
): Promise<Disputed> => inGuild(app.db, guildId, (scope) => findDisputed(scope, app, wanted))
