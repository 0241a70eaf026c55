import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { recalled } from '../../core/outbox/outbox.ts'
import {
  choosingOf,
  choreTurnMoved,
  movedAway,
  type Occurrence,
  occurrences,
  readRoster,
  turnFrom,
  whoseOf,
} from '../chores/index.ts'
import { isAwayOn } from '../members/index.ts'
import { comeBack } from '../rotations/index.ts'
import type { Range } from './away.ts'

export interface Returning {
  /** Who is there after all. */
  readonly userId: Snowflake
  /** When they were to be away. */
  readonly range: Range
  readonly at: Temporal.Instant
  readonly today: string
}

export interface Return {
  /** As it is: somebody else's, or anyone's. */
  readonly before: Occurrence
  /** As it would be: theirs. */
  readonly after: Occurrence
}

/** What went to others because of those days and can be theirs again, in the order in which it is due. */
export async function planReturn(
  scope: GuildScope,
  returning: Returning,
): Promise<readonly Return[]> {
  const found: Return[] = []
  for (const moved of await movedAway(scope, returning.userId)) {
    const one = await returnOf(scope, moved, returning)
    if (one) found.push(one)
  }
  return found
}

async function returnOf(
  scope: GuildScope,
  { id, moveId }: { readonly id: Id; readonly moveId: Id },
  { userId: who, range, at, today }: Returning,
): Promise<Return | undefined> {
  const before = await occurrences.find(scope, { occurrence: id })
  const move = await recalled(scope, choreTurnMoved, moveId).catch(unread)
  if (before?.status !== 'open' || !move || isBegun(before, who)) return undefined
  const { chore, dueAt } = before
  const choosing = await choosingOf(scope, { chore, dueAt, at }, before)
  const { on } = choosing
  if (!isAwayOn(range, on)) return undefined
  const { zone } = chore.schedule
  const there = await readRoster(scope, { pool: [who], joining: [], at, zone })
  const turn = comeBack({
    ...choosing,
    who,
    turn: turnFrom(before),
    was: turnFrom(move.before),
    left: turnFrom(move.after),
    there,
    // What was due meanwhile they would do now.
    day: on < today ? today : on,
  })
  return turn && { before, after: { ...before, ...whoseOf(turn) } }
}

/** What it was cannot be known any more: that turn stays whose it is, and the absence ends all the same. */
function unread(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'vault.unreadable') return undefined
  throw error
}

/** Whether somebody else is on it, or did some of it. */
const isBegun = ({ begunBy, ticks }: Occurrence, who: Snowflake) =>
  (begunBy !== null && begunBy !== who) || ticks.some(({ by }) => by !== who)
