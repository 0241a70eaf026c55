import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import { answerRefusal } from './answer.ts'
import type { Answer, AnswerResult } from './approve.flow.ts'
import { findAsked } from './find-asked.flow.ts'

/** Whether their answer would be one: before they are asked for words. */
export const mayAnswer = (
  { db, clock }: Pick<App, 'db' | 'clock'>,
  wanted: Answer,
): Promise<AnswerResult> =>
  inGuild(db, wanted.guildId, async (scope): Promise<AnswerResult> => {
    const found = await findAsked(scope, wanted.completionId)
    return (found.ok && answerRefusal(found.value, { ...wanted, at: clock.now() })) || found
  })
