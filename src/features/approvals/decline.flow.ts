import type { App } from '../../app.ts'
import { type GuildScope, inGuild, inOneFlight, joinGuild } from '../../core/db/scope.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { approvals } from '../chores/index.ts'
import { undoCompletion } from '../completions/index.ts'
import { members } from '../members/index.ts'
import type { Occurrence } from '../model/index.ts'
import { type AnswerRefusal, answerRefusal } from './answer.ts'
import { approvalDeclined } from './approval.events.ts'
import type { Answer } from './approve.flow.ts'
import { type Asked, type AskedRefusal, findAsked, idsOf } from './find-asked.flow.ts'

interface Decline extends Answer {
  /** Null where who disputed it has said why. */
  readonly reason: string | null
}

interface Declined extends Asked {
  /** As it stands since. */
  readonly turn: Occurrence
}

type DeclineResult = Result<
  Declined,
  | AnswerRefusal
  | AskedRefusal
  | Refusal<'decline.movedOn' | 'decline.deleted' | 'decline.nameTaken', { chore: string }>
>

/** They had no part in it, and say that it is not done: everything stands again as it stood before. */
export const decline = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: Decline,
): Promise<DeclineResult> =>
  inGuild(app.db, wanted.guildId, async (scope): Promise<DeclineResult> => {
    const found = await findAsked(scope, wanted.completionId)
    if (!found.ok) return found
    const refusal = answerRefusal(found.value, { ...wanted, at: app.clock.now() })
    if (refusal) return refusal
    const { done, chore } = found.value
    const { guildId, by, correlationId } = wanted
    const joined = { ...app, db: joinGuild(app.db, scope) }
    // Who was asked may do so, whoever they are. First, as whoever else answers holds it before they say so.
    const right = { guildId, by, isManager: true, correlationId }
    const undone = await undoCompletion(joined, { ...right, occurrenceId: done.id })
    if (!undone.ok) return refuse(WHY_NOT[undone.refusal.code] ?? 'decline.movedOn', { chore })
    return ok({ ...(await save(scope, app, found.value, wanted)), turn: undone.value })
  })

const WHY_NOT: Readonly<Record<string, 'decline.deleted' | 'decline.nameTaken'>> = {
  'undo.deleted': 'decline.deleted',
  'undo.nameTaken': 'decline.nameTaken',
}

async function save(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  asked: Asked,
  { about, by, reason, correlationId }: Decline,
): Promise<Asked> {
  const { done, approval } = asked
  const at = clock.now()
  const declined = {
    ...approval,
    declinedBy: by,
    declinedAt: at,
    reason: reason ?? approval.reason,
  }
  const what = { ...idsOf(done), about, declinedBy: by, completedBy: done.completion.by, reason }
  const origin = { id: newId(), at, streamId: done.id, actorId: by, correlationId }
  await inOneFlight(
    approvals.save(scope, declined),
    members.remember(scope, [by], at),
    outbox.announce(scope, approvalDeclined(what), origin),
  )
  return { ...asked, approval: { ...declined, version: declined.version + 1 } }
}
