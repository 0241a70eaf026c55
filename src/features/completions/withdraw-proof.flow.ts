import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { request } from '../../core/outbox/outbox.ts'
import { type CompletedOccurrence, linksIn, messageIn } from '../model/index.ts'
import { proofWithdrawal } from './chore.effects.ts'

/** As long as an uploaded photo may take to be posted. */
const WORTH_HOURS = 24

interface When {
  readonly at: Temporal.Instant
  readonly correlationId: string | null
}

interface Withdrawing extends When {
  /** It was taken back on this message, which says so itself. */
  readonly onMessageId?: Snowflake | undefined
}

/**
 * The photo goes with what it showed. Which of the messages are the bot's is not known here: Discord lets it change no
 * other, so what a member posted stays as it is.
 */
export async function withdrawProof(
  scope: GuildScope,
  app: Pick<App, 'newId'>,
  { id: occurrenceId, chore, completion }: CompletedOccurrence,
  { onMessageId, ...when }: Withdrawing,
) {
  const told = { choreId: chore.id, completedBy: completion.by }
  const messages = linksIn(completion.proof).map(messageIn)
  for (const message of messages.filter(({ messageId }) => messageId !== onMessageId)) {
    const of = { occurrenceId, completionId: completion.id }
    await requestWithdrawal(scope, app, proofWithdrawal({ ...message, told }), { ...of, ...when })
  }
}

interface Of extends When {
  readonly occurrenceId: Id
  readonly completionId: Id
}

export function requestWithdrawal(
  scope: GuildScope,
  { newId }: Pick<App, 'newId'>,
  effect: ReturnType<typeof proofWithdrawal>,
  { occurrenceId, completionId, at, correlationId }: Of,
) {
  return request(scope, effect, {
    id: newId(),
    at,
    key: `${completionId} ${effect.data.messageId}`,
    subjectId: occurrenceId,
    correlationId,
    expiresAt: at.add({ hours: WORTH_HOURS }),
  })
}
