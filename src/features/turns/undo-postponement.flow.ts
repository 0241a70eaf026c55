import type { App } from '../../app.ts'
import { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import {
  chorePostponed,
  dueOf,
  occurrences,
  postponementUndone,
  standAgain,
  turns,
} from '../chores/index.ts'
import {
  type Acting,
  type Actor,
  closesAtFrom,
  type Occurrence,
  type TurnRefusal,
  turnRefusal,
} from '../model/index.ts'

export interface UndoPostponement extends Acting {
  /** The event that announced it. */
  readonly eventId: Id
}

export type UndoPostponementRefusal =
  | TurnRefusal
  | Refusal<'chore.notFound', Record<never, never>>
  | Refusal<'undoPostponement.movedOn', { chore: string }>

/** The turn is due when it was, and what was merged into it is gone: while nothing else moved it. */
export function undoPostponement(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, eventId, by, isManager, correlationId }: UndoPostponement,
): Promise<Result<Occurrence, UndoPostponementRefusal>> {
  return inGuild(app.db, guildId, async (scope) => {
    const at = app.clock.now()
    const decision = await decide(scope, { eventId, by, isManager })
    if (!decision.ok) return decision
    const { current, postponement } = decision.value

    const restored = asBefore(current, postponement.before, at)
    const removedIds = postponement.merged.map(({ occurrenceId }) => occurrenceId)
    const event = postponementUndone({
      choreId: current.chore.id,
      occurrenceId: current.id,
      undoneBy: by,
      postponementId: eventId,
      before: dueOf(current),
      after: dueOf(restored),
      removedIds,
    })
    const again = { turn: restored, event, streamId: current.id, at, by, correlationId }
    return standAgain(
      scope,
      app,
      again,
      turns.removeCovered(scope, removedIds),
      occurrences.move(scope, restored),
    )
  })
}

/** The turn as it stands, where that is as the postponement left it. */
async function decide(
  scope: GuildScope,
  { eventId, ...actor }: Actor & Pick<UndoPostponement, 'eventId'>,
) {
  const postponement = await outbox.recalled(scope, chorePostponed, eventId)
  const key = postponement && { occurrence: postponement.occurrenceId }
  const current = key && (await occurrences.find(scope, key))
  if (!current) return refuse('chore.notFound', {})
  const refusal = turnRefusal(current, actor)
  if (refusal) return refusal
  const { dueAt, postponedFrom } = dueOf(current)
  const { after } = postponement
  if (dueAt === after.dueAt && postponedFrom === after.postponedFrom)
    return ok({ current, postponement })
  return refuse('undoPostponement.movedOn', { chore: current.chore.name })
}

type Before = ReturnType<typeof chorePostponed.parse>['before']

function asBefore(current: Occurrence, before: Before, now: Temporal.Instant): Occurrence {
  const dueAt = Temporal.Instant.from(before.dueAt)
  const postponedFrom =
    before.postponedFrom === null ? null : Temporal.Instant.from(before.postponedFrom)
  return { ...current, dueAt, postponedFrom, closesAt: closesAtFrom(current.chore, dueAt, now) }
}
