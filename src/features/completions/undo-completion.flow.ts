import type { App } from '../../app.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { type Refusal, type Result, refuse } from '../../core/result.ts'
import {
  chores,
  completions,
  completionUndone,
  following,
  occurrences,
  standAgain,
} from '../chores/index.ts'
import {
  type Acting,
  type Completion,
  type Following,
  isDone,
  type Occurrence,
  reopen,
  type UndoRefusal,
} from '../model/index.ts'
import { stoodBesides, takeBack } from './take-back.flow.ts'
import { withdrawProof } from './withdraw-proof.flow.ts'

export interface UndoCompletion extends Acting {
  readonly occurrenceId: Id
  /** It was taken back on the board, which sees to itself. */
  readonly onBoard?: boolean
  /** Or on this message, likewise. */
  readonly onMessageId?: Snowflake | undefined
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
  { by, isManager, correlationId, onBoard = false, onMessageId }: UndoCompletion,
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
  // A chore has one open occurrence, so the next one goes first.
  await following.remove(scope, after)
  const event = undone({ completion, reopened, after, by, onBoard })
  const again = { turn: reopened, event, streamId: occurrence.id, at, by, correlationId }
  return standAgain(
    scope,
    app,
    again,
    occurrences.save(scope, reopened),
    completions.undo(scope, completion, at),
    withdrawProof(scope, app, { ...occurrence, completion }, { at, correlationId, onMessageId }),
  )
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
