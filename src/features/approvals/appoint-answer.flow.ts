import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { schedule } from '../../core/outbox/schedule.ts'
import { type Approval, openQuestion } from '../model/index.ts'

/** In rows. */
export const ANSWER = 'approval.answer'

/** Wherever something is asked, or asked again: when silence answers, it is looked at whether it does. */
export async function appointAnswer(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  {
    approval,
    correlationId,
  }: { readonly approval: Approval; readonly correlationId: string | null },
) {
  const question = openQuestion(approval)
  if (!question) return
  const { completionId: subjectId, version } = approval
  const { until: dueAt } = question
  // What was withdrawn without a trace and is asked again counts its versions from the first.
  const key = `${subjectId} ${version} ${dueAt}`
  const when = { dueAt, at: clock.now(), correlationId }
  await schedule(scope, { id: newId(), kind: ANSWER, key, subjectId, ...when })
}
