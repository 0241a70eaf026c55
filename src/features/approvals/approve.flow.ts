import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { ok, type Result } from '../../core/result.ts'
import type { About } from '../model/index.ts'
import { type AnswerRefusal, answerRefusal } from './answer.ts'
import { type Asked, type AskedRefusal, findAsked } from './find-asked.flow.ts'
import { giveApproval } from './give-approval.flow.ts'

export interface Answer {
  readonly guildId: Snowflake
  readonly completionId: Id
  /** What was asked, as they saw it. */
  readonly about: About
  readonly by: Snowflake
  readonly isManager: boolean
  readonly correlationId: string
}

export type AnswerResult = Result<Asked, AnswerRefusal | AskedRefusal>

/** They had no part in it, and say that it is done. */
export const approve = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: Answer,
): Promise<AnswerResult> =>
  inGuild(app.db, wanted.guildId, async (scope): Promise<AnswerResult> => {
    const found = await findAsked(scope, wanted.completionId)
    if (!found.ok) return found
    const at = app.clock.now()
    const refusal = answerRefusal(found.value, { ...wanted, at })
    if (refusal) return refusal
    const giving = { ...found.value, ...wanted, at }
    return ok({ ...found.value, approval: await giveApproval(scope, app, giving) })
  })
