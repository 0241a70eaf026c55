import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { leave } from '../rotations/index.ts'
import { adjustChores } from './adjust-chores.flow.ts'
import { assignedTo } from './assigned.repository.ts'
import { turnFrom, whoseOf } from './whose.ts'
import { choosingOf } from './whose-turn.flow.ts'

interface LeaveChores {
  readonly userId: Snowflake
  readonly by: Snowflake
  readonly correlationId: string
}

interface Left {
  readonly id: Id
  readonly name: string
  /** Of the event that says what became of it. */
  readonly editId: Id
}

/** Somebody is gone: what was theirs alone is for anyone, and elsewhere it is as if they had not been among them. */
export async function leaveChores(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { userId, by, correlationId }: LeaveChores,
): Promise<readonly Left[]> {
  const theirs = await assignedTo(scope, userId)
  const at = app.clock.now()
  const changed = await adjustChores(scope, app, {
    choreIds: theirs.map(({ id }) => id),
    by,
    correlationId,
    async adjust({ chore, open }) {
      const choosing = await choosingOf(scope, { chore, dueAt: open.dueAt, at }, open)
      const left = leave({ ...choosing, turn: turnFrom(open), who: userId, how: 'left' })
      const after = { ...chore, assignment: left.assignment }
      return { chore: after, open: { ...open, ...whoseOf(left.turn) } }
    },
  })
  const editIds = new Map(changed.map(({ choreId, editId }) => [choreId, editId]))
  return theirs.flatMap((one) => {
    const editId = editIds.get(one.id)
    return editId ? [{ ...one, editId }] : []
  })
}
