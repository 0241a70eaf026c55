import type { Snowflake } from '../../core/ids.ts'
import { type ChoreDefinition, definitionOf, type Occurrence } from '../model/index.ts'
import { choreEdited } from './chore.events.ts'
import { NO_OWN_TURNS, type OwnTurns } from './own-turns.ts'
import { whoseIn } from './turn-fields.ts'

interface Both<T> {
  readonly before: T
  readonly after: T
}

/** What is told of a turn that an edit changes. */
export const turnOf = (occurrence: Occurrence) => {
  const { slot, forMember, dueAt, postponedFrom, closesAt } = occurrence
  return {
    slot,
    forMember,
    dueAt: dueAt.toString(),
    postponedFrom: postponedFrom?.toString() ?? null,
    closesAt: closesAt?.toString() ?? null,
    ...whoseIn(occurrence),
  }
}

const changedTurn = ({ before, after }: Both<Occurrence>) => ({
  occurrenceId: after.id,
  before: turnOf(before),
  after: turnOf(after),
})

const wholeTurn = (turn: Occurrence) => ({ occurrenceId: turn.id, ...turnOf(turn) })

interface Besides {
  readonly joinedIds?: readonly Snowflake[]
  /** Where everybody does their own. */
  readonly own?: OwnTurns
}

/** What is announced of an edit, and of one that is taken back. */
export const edited = (
  editedBy: Snowflake,
  chore: Both<ChoreDefinition> & { readonly before: { readonly version: number } },
  turn: Both<Occurrence>,
  { joinedIds = [], own = NO_OWN_TURNS }: Besides = {},
) =>
  choreEdited({
    choreId: turn.after.chore.id,
    editedBy,
    version: chore.before.version + 1,
    before: definitionOf(chore.before),
    after: definitionOf(chore.after),
    open: changedTurn(turn),
    own: {
      moved: own.moved.map(changedTurn),
      opened: own.opened.map(wholeTurn),
      removed: own.removed.map(wholeTurn),
    },
    joinedIds: [...joinedIds],
  })
