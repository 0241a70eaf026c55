import type { App } from '../../app.ts'
import { inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok } from '../../core/result.ts'
import { approvals, holdStanding } from '../chores/index.ts'
import { members } from '../members/index.ts'
import { appointAnswer } from './appoint-answer.flow.ts'
import { completionDisputed } from './approval.events.ts'
import { idsOf } from './find-asked.flow.ts'
import { type Disputed, findDisputed } from './find-disputed.flow.ts'

export interface Disputing {
  readonly guildId: Snowflake
  readonly completionId: Id
  readonly by: Snowflake
  readonly correlationId: string
}

/** They say that it is not done, and why: who had no part in it is asked who is right. */
export const dispute = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { reason, ...wanted }: Disputing & { readonly reason: string },
): Promise<Disputed> =>
  inGuild(app.db, wanted.guildId, async (scope): Promise<Disputed> => {
    const { by, correlationId } = wanted
    const found = await findDisputed(scope, app, wanted)
    if (!found.ok) return found
    const { done, approval, isFresh } = found.value
    const at = app.clock.now()
    const disputed = { ...approval, disputedBy: by, disputedAt: at, reason }
    const kept = isFresh ? disputed : { ...disputed, version: disputed.version + 1 }
    const { by: completedBy } = done.completion
    const event = completionDisputed({ ...idsOf(done), disputedBy: by, completedBy, reason })
    const origin = { id: app.newId(), at, streamId: done.id, actorId: by, correlationId }
    await inOneFlight(
      holdStanding(scope, done.completion.id),
      isFresh ? approvals.add(scope, disputed) : approvals.save(scope, disputed),
      members.remember(scope, [by], at),
      appointAnswer(scope, app, { approval: kept, correlationId }),
      outbox.announce(scope, event, origin),
    )
    return ok({ ...found.value, approval: kept })
  })
