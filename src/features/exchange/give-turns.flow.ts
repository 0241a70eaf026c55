import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { DomainEvent } from '../../core/event.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import { occurrences, whoseIn } from '../chores/index.ts'
import { absences, members } from '../members/index.ts'
import type { Occurrence } from '../model/index.ts'
import { turnsGiven, type WAYS } from './exchange.events.ts'
import type { Given } from './exchange.ts'

export interface Move {
  readonly before: Occurrence
  readonly after: Occurrence
}

interface By {
  readonly by: Snowflake
  readonly correlationId: string
}

interface GiveTurns extends By {
  readonly how: (typeof WAYS)[number]
  readonly moves: readonly [Move, ...Move[]]
  /** Whose they are from now on. */
  readonly to: readonly Snowflake[]
  readonly offerId?: Id
}

type Tools = Pick<App, 'clock' | 'newId'>

/** Turns are somebody else's from now on. What else is saved with it has to be saved before: the log comes last. */
export async function giveTurns(
  scope: GuildScope,
  app: Tools,
  { how, moves, to, offerId, ...acting }: GiveTurns,
): Promise<Given<Occurrence>> {
  const [{ before }] = moves
  const joinedIds = [...new Set([acting.by, ...to])]
  const event = turnsGiven({
    choreId: before.chore.id,
    how,
    moves: moves.map(told),
    offerId: offerId ?? null,
    joinedIds,
  })
  await moveAll(scope, moves)
  await members.remember(scope, joinedIds, app.clock.now())
  const eventId = await announceOf(scope, app, { event, streamId: before.id, ...acting })
  await absences.stillAsSeen(scope)
  return { turns: moves.map(moved), eventId }
}

interface Announced extends By {
  readonly event: DomainEvent
  readonly streamId: Id
}

export async function announceOf(
  scope: GuildScope,
  { clock, newId }: Tools,
  { event, streamId, by, correlationId }: Announced,
): Promise<Id> {
  const id = newId()
  await announce(scope, event, { id, at: clock.now(), streamId, actorId: by, correlationId })
  return id
}

/** In the order of their ids, so that no two people who swap the same turns wait for each other. */
export async function moveAll(scope: GuildScope, moves: readonly Move[]) {
  for (const { after } of moves.toSorted((a, b) => (a.after.id < b.after.id ? -1 : 1)))
    await occurrences.move(scope, after)
}

export const told = ({ before, after }: Move) => ({
  choreId: after.chore.id,
  occurrenceId: after.id,
  before: whoseIn(before),
  after: whoseIn(after),
})

export const moved = ({ after }: Move): Occurrence => ({ ...after, version: after.version + 1 })
