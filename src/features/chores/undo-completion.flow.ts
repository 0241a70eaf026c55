import type { App } from '../../app.ts'
import { type GuildScope, inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import type { Acting } from './actor.ts'
import { appointClosing } from './appoint-closing.flow.ts'
import { completionUndone } from './chore.events.ts'
import * as chores from './chore.repository.ts'
import * as completions from './completion.repository.ts'
import * as following from './following.repository.ts'
import * as occurrences from './occurrence.repository.ts'
import {
  type Completion,
  type Following,
  isDone,
  type Occurrence,
  reopen,
  type UndoRefusal,
} from './occurrence.ts'
import { stoodBesides, takeBack } from './take-back.flow.ts'

export interface UndoCompletion extends Acting {
  readonly occurrenceId: Id
  /** It was taken back on the board, which sees to itself. */
  readonly onBoard?: boolean
}

type Undone = Result<
  Occurrence,
  | UndoRefusal
  | Refusal<'undo.nameTaken', { chore: string }>
  | Refusal<'chore.notFound', Record<never, never>>
>

/** Takes a completion back: everything stands again as it stood before it. */
export function undoCompletion(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: UndoCompletion,
): Promise<Undone> {
  return inGuild(app.db, wanted.guildId, async (scope) => {
    const occurrence = await occurrences.find(scope, { occurrence: wanted.occurrenceId })
    if (!occurrence) return refuse('chore.notFound', {})
    return isDone(occurrence) && stoodBesides(occurrence)
      ? takeBack(scope, app, occurrence, { ...wanted, at: app.clock.now() })
      : openAgain(scope, app, occurrence, wanted)
  })
}

async function openAgain(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  occurrence: Occurrence,
  { by, isManager, correlationId, onBoard = false }: UndoCompletion,
): Promise<Undone> {
  const at = app.clock.now()
  const after = isDone(occurrence) ? await following.since(scope, occurrence) : []
  const decision = reopen(occurrence, { by, isManager, at, following: after })
  const { chore, completion } = occurrence
  if (!decision.ok || !completion) return decision
  // Without a next one the chore was put away.
  if (!completion.nextId && !(await chores.restore(scope, chore.id)))
    return refuse('undo.nameTaken', { chore: chore.name })

  const reopened = decision.value
  const origin = { id: app.newId(), at, streamId: occurrence.id, actorId: by, correlationId }
  // A chore has one open occurrence, so the next one goes first.
  await following.remove(scope, after)
  await inOneFlight(
    occurrences.save(scope, reopened),
    completions.undo(scope, completion, at),
    appointClosing(scope, app, reopened, correlationId),
    outbox.announce(scope, undone({ completion, reopened, after, by, onBoard }), origin),
  )
  return ok({ ...reopened, version: occurrence.version + 1 })
}

interface Undoing {
  readonly completion: Completion
  readonly reopened: Occurrence
  readonly after: readonly Following[]
  readonly by: Snowflake
  readonly onBoard: boolean
}

function undone({ completion, reopened, after, by, onBoard }: Undoing) {
  const open = after.find(({ status }) => status === 'open')
  return completionUndone({
    choreId: reopened.chore.id,
    occurrenceId: reopened.id,
    completionId: completion.id,
    undoneBy: by,
    removedOccurrenceId: open?.id ?? null,
    removedIds: after.filter((one) => one !== open).map(({ id }) => id),
    closesAt: reopened.closesAt?.toString() ?? null,
    onBoard,
  })
}
