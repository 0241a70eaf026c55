import { type Chore, holdersOf, type Occurrence } from '../model/index.ts'
import { isEach, membersOf } from '../rotations/index.ts'

// Where everybody does their own, a chore has an open turn for each of them.

export interface Changed {
  readonly before: Occurrence
  readonly after: Occurrence
}

/** What an edit makes of the open turns of a chore besides the one that it is told of with. */
export interface OwnTurns {
  readonly moved: readonly Changed[]
  /** Of whom everybody does their own from now on. */
  readonly opened: readonly Occurrence[]
  /** Of whom nobody does their own any more. */
  readonly removed: readonly Occurrence[]
}

export const NO_OWN_TURNS: OwnTurns = { moved: [], opened: [], removed: [] }

interface Sorted {
  /** The one that stays, whoever does their own afterwards. */
  readonly open: Occurrence
  readonly others: readonly Occurrence[]
}

/** The open turns of a chore, that first which an edit is told of with. */
export function sortTurns(
  first: Occurrence,
  all: readonly Occurrence[],
  after: Pick<Chore, 'assignment'>,
): Sorted {
  const staying = membersOf(after.assignment)
  const open = all.find(({ forMember }) => forMember && staying.includes(forMember)) ?? first
  return { open, others: all.filter((one) => one !== open) }
}

/** In whose row of turns that one is from now on. */
export function rowAfter({ forMember, ...open }: Occurrence, after: Pick<Chore, 'assignment'>) {
  const { assignment } = after
  if (!isEach(assignment)) return null
  const members = membersOf(assignment)
  if (forMember !== null && members.includes(forMember)) return forMember
  const holders = holdersOf(open)
  return members.find((one) => holders.includes(one)) ?? members[0] ?? null
}

/** What has another time, or is new: when that ends is asked again. */
export const begun = ({ moved, opened }: OwnTurns): readonly Occurrence[] => [
  ...moved.map(({ after }) => after),
  ...opened,
]
