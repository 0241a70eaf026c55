import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { movedAway } from '../chores/index.ts'
import { isAwayOn } from '../members/index.ts'
import { elseOn, type Occurrence, whoseOf } from '../model/index.ts'
import { comeBack } from '../rotations/index.ts'
import type { Range } from './away.ts'
import { type MovedTurn, movedTurns, type Now } from './moved-turn.flow.ts'

export interface Returning extends Now {
  /** Who is there after all. */
  readonly userId: Snowflake
  /** When they were to be away. */
  readonly range: Range
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
  const { userId, at, today } = returning
  const moved = await movedTurns(scope, await movedAway(scope, userId), { at, today })
  const found = await Promise.all(moved.map((one) => returnOf(one, returning)))
  return found.filter((one) => one !== undefined)
}

async function returnOf(
  moved: MovedTurn,
  { userId: who, range }: Returning,
): Promise<Return | undefined> {
  const { open, choosing } = moved
  if (elseOn(open, { than: [who] }) || !isAwayOn(range, choosing.on)) return undefined
  const turn = comeBack({ ...choosing, ...moved, who, there: await moved.rosterOf([who]) })
  return turn && { before: open, after: { ...open, ...whoseOf(turn) } }
}
