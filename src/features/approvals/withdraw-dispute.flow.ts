import type { App } from '../../app.ts'
import { inGuild, inOneFlight } from '../../core/db/scope.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Result } from '../../core/result.ts'
import { approvals, holdStanding } from '../chores/index.ts'
import { appointAnswer } from './appoint-answer.flow.ts'
import { disputeWithdrawn } from './approval.events.ts'
import { askApproval } from './ask-approval.flow.ts'
import type { Disputing } from './dispute.flow.ts'
import { type WithdrawRefusal, withdrawRefusal } from './dispute.ts'
import { type Asked, type AskedRefusal, findAsked, idsOf } from './find-asked.flow.ts'

type Withdrawn = Result<Asked, WithdrawRefusal | AskedRefusal>

/** It is done, after all: whatever was asked before they disputed it is asked again. */
export const withdrawDispute = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, completionId, by, correlationId }: Disputing,
): Promise<Withdrawn> =>
  inGuild(app.db, guildId, async (scope): Promise<Withdrawn> => {
    const found = await findAsked(scope, completionId)
    if (!found.ok) return found
    const { done, approval } = found.value
    const refusal = withdrawRefusal(found.value, by)
    if (refusal) return refusal
    const at = app.clock.now()
    const before = { ...approval, disputedBy: null, disputedAt: null, reason: null }
    const next = { ...before, version: before.version + 1 }
    const event = disputeWithdrawn({ ...idsOf(done), disputedBy: by })
    const origin = { id: app.newId(), at, streamId: done.id, actorId: by, correlationId }
    await inOneFlight(
      holdStanding(scope, done.completion.id),
      approval.asks ? approvals.save(scope, before) : approvals.remove(scope, approval),
      appointAnswer(scope, app, { approval: next, correlationId }),
      outbox.announce(scope, event, origin),
    )
    // They were faster than it was asked whether it is done: then it is asked now.
    if (!approval.asks) await askApproval(scope, app, { completionId, correlationId })
    return ok({ ...found.value, approval: next })
  })
