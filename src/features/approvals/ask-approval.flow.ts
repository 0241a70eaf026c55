import type { App } from '../../app.ts'
import { type GuildScope, inOneFlight } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { approvals, holdStanding } from '../chores/index.ts'
import { approverOf } from '../model/index.ts'
import { appointAnswer } from './appoint-answer.flow.ts'
import { approvalAsked } from './approval.events.ts'
import { findAsked, idsOf } from './find-asked.flow.ts'

interface AskApproval {
  readonly completionId: Id
  readonly correlationId: string | null
}

/** Where the rules of the chore want that, somebody has to agree that it is done. */
export async function askApproval(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { completionId, correlationId }: AskApproval,
) {
  const found = await findAsked(scope, completionId)
  if (!found.ok) return
  const { done, approval, isFresh } = found.value
  const asks = approverOf(done.chore)
  // Who disputes it within the moment that this takes asks more than this does.
  if (!asks || !isFresh) return
  const at = app.clock.now()
  const asked = { ...approval, asks, askedAt: at }
  const origin = { id: app.newId(), at, streamId: done.id, actorId: null, correlationId }
  await inOneFlight(
    holdStanding(scope, done.completion.id),
    approvals.add(scope, asked),
    appointAnswer(scope, app, { approval: asked, correlationId }),
    outbox.announce(scope, approvalAsked({ ...idsOf(done), asks }), origin),
  )
}
