import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce, recalled } from '../../core/outbox/outbox.ts'
import {
  choreTurnMoved,
  holdersOf,
  type Occurrence,
  occurrences,
  whoseIn,
} from '../chores/index.ts'

export interface Move {
  /** Of the event that tells of it. */
  readonly id: Id
  readonly before: Occurrence
  readonly after: Occurrence
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
  for (const { id, before, after } of moves) {
    const event = choreTurnMoved({
      choreId: after.chore.id,
      occurrenceId: after.id,
      userId,
      because,
      before: whoseIn(before),
      after: whoseIn(after),
      isTakenBack,
    })
    const at = clock.now()
    await announce(scope, event, { id, at, streamId: after.id, actorId: by, correlationId })
  }
}

interface MoveBack extends Moving {
  readonly moveIds: readonly Id[]
}

/** Turns are whose they were before; whatever was done or given away since stays so. */
export async function moveBack(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { moveIds, ...moving }: MoveBack,
) {
  const moves: Move[] = []
  for (const moveId of moveIds) {
    const moved = await recalled(scope, choreTurnMoved, moveId)
    if (!moved) continue
    const open = await occurrences.find(scope, { occurrence: moved.occurrenceId })
    if (open?.status !== 'open' || holders(open) !== holders(moved.after)) continue
    moves.push({ id: app.newId(), before: open, after: { ...open, ...moved.before } })
  }
  await moveTurns(scope, app, { ...moving, moves, isTakenBack: true })
}

const holders = (whose: Parameters<typeof holdersOf>[0]) =>
  JSON.stringify([whose.assigneeId, whose.sharedBy && holdersOf(whose)])
