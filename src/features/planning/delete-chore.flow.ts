import type { App } from '../../app.ts'
import { inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { choreArchived, chores, occurrences, ofChore } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { type Acting, type ChangeRefusal, type Chore, changeRefusal } from '../model/index.ts'

export interface DeleteChore extends Acting {
  readonly choreId: Id
}

type DeleteRefusal = ChangeRefusal | Refusal<'chore.notFound', Record<never, never>>

/** Puts a chore away with what was open of it; nothing of it is lost, so that it can come back. */
export function deleteChore(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, choreId, by, isManager, correlationId }: DeleteChore,
): Promise<Result<Chore, DeleteRefusal>> {
  return inGuild(app.db, guildId, async (scope) => {
    const [{ adding }, chore, [open, ...others]] = await Promise.all([
      guilds.settings(scope),
      chores.find(scope, choreId),
      ofChore.open(scope, choreId),
    ])
    if (!chore) return refuse('chore.notFound', {})
    const refusal = changeRefusal(chore, { by, isManager, onlyManagers: adding === 'restricted' })
    if (refusal) return refusal
    if (!open) return refuse('change.ended', { chore: chore.name })

    const at = app.clock.now()
    const event = choreArchived({
      choreId,
      archivedBy: by,
      occurrenceId: open.id,
      otherIds: others.map(({ id }) => id),
    })
    const origin = { id: app.newId(), at, streamId: choreId, actorId: by, correlationId }
    await inOneFlight(
      // Whoever finishes it at this moment compares the same row, so one of the two decides again.
      ...[open, ...others].map((turn) => occurrences.save(scope, { ...turn, status: 'cancelled' })),
      chores.archive(scope, choreId, at),
      outbox.announce(scope, event, origin),
    )
    return ok(chore)
  })
}
