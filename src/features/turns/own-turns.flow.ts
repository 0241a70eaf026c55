import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { NewId, Snowflake } from '../../core/ids.ts'
import {
  type Changed,
  firstUnused,
  firstWhose,
  NO_OWN_TURNS,
  type OwnTurns,
  occurrences,
} from '../chores/index.ts'
import { closesAtFrom, type Occurrence, openOccurrence } from '../model/index.ts'
import { isEach, membersOf } from '../rotations/index.ts'

interface Sharing {
  /** The one that the edit is told of with, as it is afterwards. */
  readonly open: Occurrence
  readonly others: readonly Occurrence[]
  /** What the edit makes of each of the others. */
  readonly move: (turn: Occurrence) => Promise<Occurrence | undefined>
  readonly joining: readonly Snowflake[]
  readonly at: Temporal.Instant
}

/** Everybody who is among them has a turn of their own afterwards, and nobody else. */
export async function ownTurns(
  scope: GuildScope,
  newId: NewId,
  { open, others, move, joining, at }: Sharing,
): Promise<OwnTurns> {
  const { chore } = open
  if (others.length === 0 && !isEach(chore.assignment)) return NO_OWN_TURNS
  const members = isEach(chore.assignment) ? membersOf(chore.assignment) : []
  const isStaying = ({ forMember }: Occurrence) =>
    forMember !== null && forMember !== open.forMember && members.includes(forMember)
  const moved: Changed[] = []
  for (const before of others.filter(isStaying)) {
    const after = await move(before)
    if (after) moved.push({ before, after })
  }
  const served = new Set([open.forMember, ...others.map(({ forMember }) => forMember)])
  const missing = members.filter((one) => !served.has(one))
  const opened: Occurrence[] = []
  for (const forMember of missing) {
    const slot = await firstUnused(
      scope,
      { chore, forMember },
      { localKey: open.slot, dueAt: open.dueAt },
    )
    if (!slot) continue
    const whose = await firstWhose(scope, { chore, dueAt: slot.dueAt, at, joining }, { forMember })
    opened.push(openOccurrence(chore, newId(), slot, whose))
  }
  return { moved, opened, removed: others.filter((one) => !isStaying(one)) }
}

/** Before the others are saved: each row has one open turn. */
export async function removeTurns(scope: GuildScope, { removed }: OwnTurns) {
  for (const one of removed) await occurrences.remove(scope, one)
}

/** For a flight. `open` is what becomes of the one that the edit is told of with. */
export const saveTurns = (
  scope: GuildScope,
  open: Occurrence,
  { moved, opened }: Pick<OwnTurns, 'moved' | 'opened'>,
): readonly Promise<unknown>[] => [
  occurrences.move(scope, open),
  ...moved.map(({ after }) => occurrences.move(scope, after)),
  ...opened.map((one) => occurrences.add(scope, one)),
]

/** A turn that comes to another row, at its own time; where that slot was done in it, at the next. */
export async function placedInRow(
  scope: GuildScope,
  turn: Occurrence,
  now: Temporal.Instant,
): Promise<Occurrence> {
  const { id, chore, slot, dueAt } = turn
  const free = await firstUnused(scope, turn, { localKey: slot, dueAt }, id)
  if (free?.localKey === slot) return turn
  const next = free ?? { localKey: `${slot}~${now}`, dueAt }
  const closesAt = closesAtFrom(chore, next.dueAt, now)
  return { ...turn, slot: next.localKey, dueAt: next.dueAt, postponedFrom: null, closesAt }
}
