import type { App } from '../../app.ts'
import { isAfter, type Temporal } from '../../core/clock.ts'
import { inGuild, inOneFlight } from '../../core/db/scope.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Result } from '../../core/result.ts'
import { approvals, holdStanding } from '../chores/index.ts'
import { type About, ANSWER_HOURS, type Approval } from '../model/index.ts'
import { type UndoApprovalRefusal, undoApprovalRefusal } from './answer.ts'
import { appointAnswer } from './appoint-answer.flow.ts'
import { approvalUndone } from './approval.events.ts'
import type { Answer } from './approve.flow.ts'
import { type Asked, type AskedRefusal, findAsked, idsOf } from './find-asked.flow.ts'

type Undone = Result<Asked, UndoApprovalRefusal | AskedRefusal>

/** What they agreed to is asked again; from now on, where silence would answer by itself already. */
export const undoApproval = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: Answer,
): Promise<Undone> =>
  inGuild(app.db, wanted.guildId, async (scope): Promise<Undone> => {
    const { completionId, about, by, correlationId } = wanted
    const found = await findAsked(scope, completionId)
    if (!found.ok) return found
    const { done, approval } = found.value
    const at = app.clock.now()
    const refusal = undoApprovalRefusal(found.value, { ...wanted, at })
    if (refusal) return refusal

    const { asked, askedAt } = askedAgain(approval, about, at)
    const next = { ...asked, version: asked.version + 1 }
    const event = approvalUndone({ ...idsOf(done), about, undoneBy: by, askedAt: `${askedAt}` })
    const origin = { id: app.newId(), at, streamId: done.id, actorId: by, correlationId }
    await inOneFlight(
      holdStanding(scope, done.completion.id),
      approvals.save(scope, asked),
      appointAnswer(scope, app, { approval: next, correlationId }),
      outbox.announce(scope, event, origin),
    )
    return ok({ ...found.value, approval: next })
  })

function askedAgain(approval: Approval, about: About, now: Temporal.Instant) {
  const before = (about === 'approval' ? approval.askedAt : approval.disputedAt) ?? now
  const askedAt = isAfter(before.add({ hours: ANSWER_HOURS }), now) ? before : now
  const asked: Approval =
    about === 'approval'
      ? { ...approval, approvedBy: null, approvedAt: null, askedAt }
      : { ...approval, settledBy: null, settledAt: null, disputedAt: askedAt }
  return { asked, askedAt }
}
