import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import { choreTurnMoved, occurrences, whoseIn } from '../chores/index.ts'
import type { Occurrence } from '../model/index.ts'

export interface Move {
  /** Of the event that tells of it. */
  readonly id: Id
  readonly before: Occurrence
  readonly after: Occurrence
  /** Undefined: as all of them are. */
  readonly isTakenBack?: boolean
}

interface Moving {
  readonly userId: Snowflake
  /** Null: time. */
  readonly by: Snowflake | null
  readonly correlationId: string | null
}

interface MoveTurns extends Moving {
  readonly moves: readonly Move[]
  readonly isTakenBack?: boolean
  readonly because?: 'away' | 'roles'
}

/** Each is told of by itself. All rows are held before the log is, as everywhere: else two wait for each other. */
export async function moveTurns(
  scope: GuildScope,
  { clock }: Pick<App, 'clock'>,
  { moves, userId, by, correlationId, isTakenBack = false, because = 'away' }: MoveTurns,
): Promise<void> {
  for (const { after } of moves) await occurrences.move(scope, after)
  // One after another: each takes the next position of the guild's log.
  for (const { id, before, after, isTakenBack: isBack = isTakenBack } of moves) {
    const event = choreTurnMoved({
      choreId: after.chore.id,
      occurrenceId: after.id,
      userId,
      because,
      before: whoseIn(before),
      after: whoseIn(after),
      isTakenBack: isBack,
    })
    const at = clock.now()
    await announce(scope, event, { id, at, streamId: after.id, actorId: by, correlationId })
  }
}
