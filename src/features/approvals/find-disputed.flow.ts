import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import type { Result } from '../../core/result.ts'
import { guilds } from '../guilds/index.ts'
import { isDisputable } from '../model/index.ts'
import { type DisputeRefusal, disputeRefusal } from './dispute.ts'
import { type Asked, type AskedRefusal, findAsked } from './find-asked.flow.ts'

export interface FindDisputed {
  readonly completionId: Id
  readonly by: Snowflake
}

export type Disputed = Result<Asked, DisputeRefusal | AskedRefusal>

/** What they say is not done, or why they do not. */
export async function findDisputed(
  scope: GuildScope,
  { clock }: Pick<App, 'clock'>,
  { completionId, by }: FindDisputed,
): Promise<Disputed> {
  const [found, { channelId }] = await Promise.all([
    findAsked(scope, completionId),
    guilds.settings(scope),
  ])
  if (!found.ok) return found
  const isLate = !isDisputable(found.value.done.completion, clock.now())
  return disputeRefusal(found.value, { by, isLate, hasChannel: channelId !== null }) ?? found
}
