import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import { UNREADABLE } from '../../core/text.ts'
import { appointClosing } from './appoint-closing.flow.ts'
import * as chores from './chore.repository.ts'
import { edited } from './edited.ts'
import * as occurrences from './occurrence.repository.ts'
import type { Occurrence } from './occurrence.ts'

export interface Adjusted {
  readonly chore: chores.KeptChore
  readonly open: Occurrence
}

export interface AdjustChores {
  readonly choreIds: readonly Id[]
  readonly by: Snowflake
  readonly correlationId: string
  /** Undefined: this one stays as it is. */
  readonly adjust: (as: Adjusted) => Promise<Adjusted | undefined>
}

interface AdjustedChore {
  readonly choreId: Id
  /** Of the event that says how. */
  readonly editId: Id
}

/** Changes several chores for one reason, each with its open turn; each is told of as an edit. Returns which. */
export async function adjustChores(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { choreIds, by, correlationId, adjust }: AdjustChores,
): Promise<readonly AdjustedChore[]> {
  const changed: AdjustedChore[] = []
  // One after another: each takes the next position of the guild's log.
  for (const id of choreIds) {
    const [chore, open] = await Promise.all([
      chores.find(scope, id),
      occurrences.find(scope, { chore: id }),
    ])
    if (!chore || chore.isArchived || open?.status !== 'open') continue
    // Saving it would seal the sign for «unreadable» over a name that may be readable again tomorrow.
    if (chore.name === UNREADABLE || chore.notes === UNREADABLE) continue
    const after = await adjust({ chore, open })
    if (!after) continue
    await chores.save(scope, after.chore)
    await occurrences.move(scope, after.open)
    await appointClosing(scope, { clock, newId }, after.open, correlationId)
    const event = edited(
      by,
      { before: chore, after: after.chore },
      { before: open, after: after.open },
    )
    const at = clock.now()
    const editId = newId()
    await announce(scope, event, { id: editId, at, streamId: id, actorId: by, correlationId })
    changed.push({ choreId: id, editId })
  }
  return changed
}
