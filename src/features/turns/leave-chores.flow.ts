import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { choosingOf, holdAssignedTo } from '../chores/index.ts'
import { turnFrom, whoseOf } from '../model/index.ts'
import { leave, without } from '../rotations/index.ts'
import { adjustChores } from './adjust-chores.flow.ts'

interface LeaveChores<T> {
  readonly userId: Snowflake
  readonly by: Snowflake
  readonly correlationId: string
  /**
   * What else goes with them: after their chores are held, and before the log is, as everybody does. In another order
   * two wait for each other.
   */
  readonly leaving: () => Promise<T>
}

interface Left {
  readonly id: Id
  readonly name: string
  /** Of the event that says what became of it. */
  readonly editId: Id
}

/** Somebody is gone: what was theirs alone is for anyone, and elsewhere it is as if they had not been among them. */
export async function leaveChores<T>(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { userId, by, correlationId, leaving }: LeaveChores<T>,
): Promise<{ readonly left: readonly Left[]; readonly gone: T }> {
  const theirs = await holdAssignedTo(scope, userId)
  const gone = await leaving()
  const at = app.clock.now()
  const changed = await adjustChores(scope, app, {
    choreIds: theirs.map(({ id }) => id),
    by,
    correlationId,
    async adjust({ chore, open }) {
      const choosing = await choosingOf(scope, { chore, dueAt: open.dueAt, at }, open)
      const left = leave({ ...choosing, turn: turnFrom(open), who: userId, how: 'left' })
      const after = { ...chore, assignment: without(chore.assignment, userId) }
      return { chore: after, open: { ...open, ...whoseOf(left.turn) } }
    },
  })
  const editIds = new Map(changed.map(({ choreId, editId }) => [choreId, editId]))
  const left = theirs.flatMap((one) => {
    const editId = editIds.get(one.id)
    return editId ? [{ ...one, editId }] : []
  })
  return { left, gone }
}
