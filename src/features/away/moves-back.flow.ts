import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { recalled } from '../../core/outbox/outbox.ts'
import {
  choosingOf,
  choreTurnMoved,
  holdersOf,
  occurrences,
  readRoster,
  turnFrom,
} from '../chores/index.ts'
import { asBefore } from '../rotations/index.ts'
import type { Move } from './move-turns.flow.ts'

interface Now {
  readonly at: Temporal.Instant
  readonly today: string
}

interface MovesBack extends Now {
  readonly moveIds: readonly Id[]
}

/** How turns are whose they were, unless something became of them since or whoever would have them is away. */
export async function movesBack(
  scope: GuildScope,
  { newId }: Pick<App, 'newId'>,
  { moveIds, ...now }: MovesBack,
): Promise<readonly Move[]> {
  const moves: Move[] = []
  for (const moveId of moveIds) {
    const move = await backOf(scope, moveId, now)
    if (move) moves.push({ ...move, id: newId() })
  }
  return moves
}

async function backOf(
  scope: GuildScope,
  moveId: Id,
  { at, today }: Now,
): Promise<Omit<Move, 'id'> | undefined> {
  const move = await recalled(scope, choreTurnMoved, moveId)
  const open = move && (await occurrences.find(scope, { occurrence: move.occurrenceId }))
  if (!move || open?.status !== 'open') return undefined
  const { chore, dueAt } = open
  const { on } = await choosingOf(scope, { chore, dueAt, at }, open)
  const pool = holdersOf(move.before)
  const { zone } = chore.schedule
  const there = await readRoster(scope, { pool, joining: [], at, zone })
  const day = on < today ? today : on
  const was = turnFrom(move.before)
  const turn = asBefore({ turn: turnFrom(open), was, left: turnFrom(move.after), there, day })
  return turn && { before: open, after: { ...open, ...move.before } }
}
