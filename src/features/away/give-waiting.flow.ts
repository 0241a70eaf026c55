import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { choosingOf, occurrences, openOccurrences, rostersOf } from '../chores/index.ts'
import { isWaiting, type Occurrence, turnFrom, whoseOf } from '../model/index.ts'
import { turnOf } from '../rotations/index.ts'
import { type Move, moveTurns } from './move-turns.flow.ts'

/** More than ever waits at once. */
const WAITING_MAX = 100

interface GiveWaiting {
  /** Who is back. */
  readonly userId: Snowflake
  /** Who said so; null: their time was over. */
  readonly by: Snowflake | null
  readonly at: Temporal.Instant
  readonly today: string
  readonly correlationId: string | null
}

/** What waited for anybody to be back is theirs who can be asked now. Returns the events that tell of it. */
export async function giveWaiting(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { userId, by, at, today, correlationId }: GiveWaiting,
): Promise<readonly Id[]> {
  const moves = await planGiving(scope, app, { userId, at, today })
  await moveTurns(scope, app, { moves, userId, by, correlationId, isTakenBack: true })
  return moves.map(({ id }) => id)
}

type Now = Pick<GiveWaiting, 'at' | 'today'>

type Back = Pick<GiveWaiting, 'userId'> & Now

/** What waits and can be somebody's now, and whose. */
export async function planGiving(
  scope: GuildScope,
  { newId }: Pick<App, 'newId'>,
  { userId, ...now }: Back,
): Promise<readonly Move[]> {
  const ids = await openOccurrences.waiting(scope, userId, WAITING_MAX)
  const waiting = (await occurrences.findAmong(scope, ids)).filter(isWaiting)
  const read = rostersOf(scope)
  const moves = await Promise.all(
    waiting.map(async (before) => {
      const after = await given(scope, before, { ...now, read })
      return after ? [{ id: newId(), before, after }] : []
    }),
  )
  return moves.flat()
}

/** What was due while they were away is asked of them now. */
async function given(
  scope: GuildScope,
  waiting: Occurrence,
  { at, today, read }: Now & { readonly read: ReturnType<typeof rostersOf> },
): Promise<Occurrence | undefined> {
  const { chore, dueAt } = waiting
  const choosing = await choosingOf(scope, { chore, dueAt, at }, waiting, read)
  const on = choosing.on < today ? today : choosing.on
  const turn = turnOf({ ...choosing, on, day: on, state: turnFrom(waiting).state })
  return turn.kind === 'held' ? { ...waiting, ...whoseOf(turn) } : undefined
}
