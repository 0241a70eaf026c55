import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { logged } from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { isSameWhose, occurrences, whoseIn } from '../chores/index.ts'
import { isAwayOn } from '../members/index.ts'
import { type Acting, elseOn, holdersOf, isLocked, type Occurrence } from '../model/index.ts'
import { givingUndone, turnsGiven } from './exchange.events.ts'
import { announceOf, type Move, moveAll, moved, told } from './give-turns.flow.ts'
import { whereabouts } from './whereabouts.flow.ts'

export interface UndoGiving extends Acting {
  /** Of the event that told of it. */
  readonly eventId: Id
}

export type UndoRefusal =
  | Refusal<'turn.gone', Record<never, never>>
  | Refusal<'turn.locked', { chore: string }>
  | Refusal<'assign.managers', { chore: string }>
  | Refusal<'undo.notYours', { chore: string; by: Snowflake }>
  | Refusal<'undo.movedOn', { chore: string }>
  | Refusal<'undo.begun', { chore: string; by: Snowflake }>
  | Refusal<'undo.away', { chore: string; who: Snowflake }>
  | Refusal<'undo.gone', { chore: string; who: Snowflake }>

type Payload = ReturnType<typeof turnsGiven.parse>

/** Turns are whose they were, with what was owed: while nothing else has become of them. */
export const undoGiving = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: UndoGiving,
): Promise<Result<readonly Occurrence[], UndoRefusal>> =>
  inGuild(
    app.db,
    wanted.guildId,
    async (scope): Promise<Result<readonly Occurrence[], UndoRefusal>> => {
      const { eventId: givenId, by, correlationId } = wanted
      const decided = await decide(scope, wanted, app.clock.now())
      if (!decided.ok) return decided
      const { choreId, moves } = decided.value
      await moveAll(scope, moves)
      const event = givingUndone({ choreId, givenId, moves: moves.map(told) })
      const streamId = moves[0].before.id
      await announceOf(scope, app, { event, streamId, by, correlationId })
      return ok(moves.map(moved))
    },
  )

interface Decided {
  readonly choreId: Id
  readonly moves: readonly [Move, ...Move[]]
}

/** Whose they become, or why they stay. */
async function decide(
  scope: GuildScope,
  { eventId, by, isManager }: UndoGiving,
  at: Temporal.Instant,
): Promise<Result<Decided, UndoRefusal>> {
  const event = await logged(scope, eventId)
  if (event?.type !== turnsGiven.type) return refuse('turn.gone', {})
  const given = turnsGiven.parse(event.payload)
  const found = await turnsOf(scope, given)
  const chore = found[0]?.chore.name
  if (chore === undefined) return refuse('turn.gone', {})
  const { actorId, occurredAt: since } = event
  const refusal = actorRefusal(given, { chore, actorId, by, isManager })
  if (refusal) return refusal
  const [first, ...others] = given.moves.flatMap((move) => back(move, found))
  if (!first || others.length + 1 < given.moves.length) return refuse('undo.movedOn', { chore })
  const moves = [first, ...others] as const
  for (const move of moves) {
    const stays = await whyNotBack(scope, move, { by, isManager, since, at })
    if (stays) return stays
  }
  return ok({ choreId: given.choreId, moves })
}

interface Undoer extends Pick<Acting, 'by' | 'isManager'> {
  readonly chore: string
  /** Who gave them. */
  readonly actorId: Snowflake | null
}

/** Why it is not theirs to take back, or undefined: who was a manager then may not be one now. */
function actorRefusal(given: Payload, { chore, actorId, by, isManager }: Undoer) {
  if (isManager) return undefined
  if (!mayUndo(given, by) && by !== actorId)
    return refuse('undo.notYours', { chore, by: actorId ?? by })
  return given.how === 'assigned' ? refuse('assign.managers', { chore }) : undefined
}

/** Of a swap, each of both. */
const mayUndo = ({ how, moves }: Payload, by: Snowflake) =>
  how === 'swapped' && moves.some(({ before }) => holdersOf(before).includes(by))

const turnsOf = (scope: GuildScope, { moves }: Payload) =>
  occurrences.findAmong(
    scope,
    moves.map(({ occurrenceId }) => occurrenceId),
  )

function back(move: Payload['moves'][number], found: readonly Occurrence[]): readonly Move[] {
  const turn = found.find(({ id }) => id === move.occurrenceId)
  if (turn?.status !== 'open' || !isSameWhose(whoseIn(turn), move.after)) return []
  return [{ before: turn, after: { ...turn, ...move.before } }]
}

interface Undoing extends Pick<Acting, 'by' | 'isManager'> {
  /** When it was given. */
  readonly since: Temporal.Instant
  readonly at: Temporal.Instant
}

/** Nothing is taken from whoever has begun it, and nobody has again what they could not be given. */
async function whyNotBack(
  scope: GuildScope,
  { before: turn, after }: Move,
  { by, isManager, since, at }: Undoing,
) {
  const chore = turn.chore.name
  if (!isManager && isLocked(turn, at)) return refuse('turn.locked', { chore })
  const theirs = holdersOf(after)
  const begunBy = elseOn(turn, { than: [...theirs, by], since })
  if (begunBy) return refuse('undo.begun', { chore, by: begunBy })
  const people = theirs.filter((one) => !holdersOf(turn).includes(one))
  const { on, roster } = await whereabouts(scope, turn, { people, at })
  for (const who of people) {
    const known = roster.find(({ member }) => member === who)
    if (!known) return refuse('undo.gone', { chore, who })
    if (known.away.some((range) => isAwayOn(range, on))) return refuse('undo.away', { chore, who })
  }
  return undefined
}
