import type { App } from '../../app.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { logged } from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { type Acting, holdersOf, type Occurrence, occurrences, whoseIn } from '../chores/index.ts'
import { givingUndone, isSameWhose, turnsGiven } from './exchange.events.ts'
import { announceOf, type Move, moveAll, moved, told } from './give-turns.flow.ts'

export interface UndoGiving extends Acting {
  /** Of the event that told of it. */
  readonly eventId: Id
}

export type UndoRefusal =
  | Refusal<'turn.gone', Record<never, never>>
  | Refusal<'undo.notYours', { chore: string; by: Snowflake }>
  | Refusal<'undo.movedOn', { chore: string }>

type Payload = ReturnType<typeof turnsGiven.parse>

/** Turns are whose they were, with what was owed: while nothing else has become of them. */
export const undoGiving = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, eventId, by, isManager, correlationId }: UndoGiving,
): Promise<Result<readonly Occurrence[], UndoRefusal>> =>
  inGuild(app.db, guildId, async (scope): Promise<Result<readonly Occurrence[], UndoRefusal>> => {
    const event = await logged(scope, eventId)
    if (event?.type !== turnsGiven.type) return refuse('turn.gone', {})
    const given = turnsGiven.parse(event.payload)
    const found = await turnsOf(scope, given)
    const [first] = found
    if (!first) return refuse('turn.gone', {})
    const chore = first.chore.name
    const { actorId } = event
    if (!isManager && !mayUndo(given, by) && by !== actorId)
      return refuse('undo.notYours', { chore, by: actorId ?? by })
    const moves = given.moves.flatMap((move) => back(move, found))
    if (moves.length < given.moves.length) return refuse('undo.movedOn', { chore })
    await moveAll(scope, moves)
    const what = { choreId: given.choreId, givenId: eventId, moves: moves.map(told) }
    const undone = { event: givingUndone(what), streamId: first.id }
    await announceOf(scope, app, { ...undone, by, correlationId })
    return ok(moves.map(moved))
  })

/** Of a swap, each of both. */
const mayUndo = ({ how, moves }: Payload, by: Snowflake) =>
  how === 'swapped' && moves.some(({ before }) => holdersOf(before).includes(by))

async function turnsOf(scope: GuildScope, { moves }: Payload): Promise<readonly Occurrence[]> {
  const found = await Promise.all(
    moves.map(({ occurrenceId }) => occurrences.find(scope, { occurrence: occurrenceId })),
  )
  return found.filter((one) => one !== undefined)
}

function back(move: Payload['moves'][number], found: readonly Occurrence[]): readonly Move[] {
  const turn = found.find(({ id }) => id === move.occurrenceId)
  if (turn?.status !== 'open' || !isSameWhose(whoseIn(turn), move.after)) return []
  return [{ before: turn, after: { ...turn, ...move.before } }]
}
