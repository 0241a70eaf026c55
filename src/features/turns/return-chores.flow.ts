import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { recalled } from '../../core/outbox/outbox.ts'
import { choreEdited, whoseIn } from '../chores/index.ts'
import {
  certainlyOf,
  elseOn,
  holdersOf,
  isAnyones,
  isSameAssignment,
  type Whose,
} from '../model/index.ts'
import { type Adjusted, adjustChores } from './adjust-chores.flow.ts'
import { type Edit, ownBefore } from './own-turns-before.flow.ts'

interface ReturnChores {
  /** The edits that took them away. */
  readonly editIds: readonly Id[]
  readonly by: Snowflake
  readonly correlationId: string
}

/** Whoever left is back: chores are theirs as they were, unless somebody has shared them out in another way since. */
export async function returnChores(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { editIds, by, correlationId }: ReturnChores,
) {
  const edits = new Map<Id, Edit>()
  for (const editId of editIds) {
    const edit = await recalled(scope, choreEdited, editId)
    if (edit) edits.set(edit.choreId, edit)
  }
  return adjustChores(scope, app, {
    choreIds: [...edits.keys()],
    by,
    correlationId,
    adjust: async (now) => {
      const edit = edits.get(now.chore.id)
      const before = edit && asBefore(now, edit)
      const own = before && (await ownBefore(scope, before.chore, edit.own, app.clock.now()))
      return before && { ...before, ...(own && { own }) }
    },
  })
}

function asBefore({ chore, open }: Adjusted, { before, after, open: turn }: Edit) {
  if (!isSameAssignment(chore.assignment, after.assignment)) return undefined
  const { assignment } = before
  const isSameTurn = open.id === turn.occurrenceId && isHeldAlike(open, turn.after)
  // Whoever has begun what was theirs finishes it.
  if (isSameTurn && !isHeldAlike(open, turn.before) && isBegun(open, turn.before))
    return { chore: { ...chore, assignment }, open }
  const whose = isSameTurn ? whoseIn(turn.before) : certainlyOf(assignment)
  // Somebody has taken it meanwhile.
  if (!isSameTurn && whose && !isAnyones(open)) return undefined
  return { chore: { ...chore, assignment }, open: { ...open, ...whose } }
}

const isHeldAlike = (a: Whose, b: Whose) => holdersOf(a).join() === holdersOf(b).join()

const isBegun = (open: Adjusted['open'], before: Whose) =>
  elseOn(open, { than: holdersOf(before) }) !== undefined
