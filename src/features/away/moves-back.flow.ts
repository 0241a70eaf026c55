import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { elseOn, holdersOf } from '../model/index.ts'
import { asBefore } from '../rotations/index.ts'
import type { Move } from './move-turns.flow.ts'
import { type MovedTurn, movedTurns, type Now } from './moved-turn.flow.ts'

interface MovesBack extends Now {
  readonly moveIds: readonly Id[]
}

/** How turns are whose they were, unless somebody has begun them, something else became of them or who would have them is away. */
export async function movesBack(
  scope: GuildScope,
  { newId }: Pick<App, 'newId'>,
  { moveIds, ...now }: MovesBack,
): Promise<readonly Move[]> {
  const moves = await Promise.all((await movedTurns(scope, moveIds, now)).map(backOf))
  return moves.flatMap((move) => (move ? [{ ...move, id: newId() }] : []))
}

async function backOf(moved: MovedTurn): Promise<Omit<Move, 'id'> | undefined> {
  const { open, before, movedAt: since } = moved
  const than = holdersOf(before)
  if (elseOn(open, { than, since })) return undefined
  const there = await moved.rosterOf(than)
  return asBefore({ ...moved, there }) && { before: open, after: { ...open, ...before } }
}
