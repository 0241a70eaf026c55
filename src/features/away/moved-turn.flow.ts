import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { loggedAmong } from '../../core/outbox/outbox.ts'
import { choosingOf, choreTurnMoved, occurrences, rostersOf } from '../chores/index.ts'
import { type Occurrence, turnFrom } from '../model/index.ts'

export interface Now {
  readonly at: Temporal.Instant
  readonly today: string
}

/**
 * Turns that events say have moved, in the order of those: each as it is, as it was before and as that left it. Without
 * what is over, and what cannot be known any more.
 */
export async function movedTurns(scope: GuildScope, moveIds: readonly Id[], now: Now) {
  const told = new Map((await loggedAmong(scope, moveIds)).map((event) => [event.id, event]))
  const moves = moveIds.flatMap((id) => {
    const event = told.get(id)
    if (event?.type !== choreTurnMoved.type) return []
    return [{ ...choreTurnMoved.parse(event.payload), movedAt: event.occurredAt }]
  })
  const found = await occurrences.findAmong(
    scope,
    moves.map(({ occurrenceId }) => occurrenceId),
  )
  const open = new Map(found.filter(({ status }) => status === 'open').map((one) => [one.id, one]))
  const read = rostersOf(scope)
  const turns = moves.map((move) => {
    const turn = open.get(move.occurrenceId)
    return turn && moved(scope, { move, open: turn, now, read })
  })
  return (await Promise.all(turns)).filter((one) => one !== undefined)
}

export type MovedTurn = Awaited<ReturnType<typeof movedTurns>>[number]

interface Moved {
  readonly move: ReturnType<typeof choreTurnMoved.parse> & { readonly movedAt: Temporal.Instant }
  readonly open: Occurrence
  readonly now: Now
  readonly read: ReturnType<typeof rostersOf>
}

async function moved(scope: GuildScope, { move, open, now: { at, today }, read }: Moved) {
  const { chore, dueAt } = open
  const choosing = await choosingOf(scope, { chore, dueAt, at }, open, read)
  const { on } = choosing
  const { zone } = chore.schedule
  return {
    open,
    before: move.before,
    movedAt: move.movedAt,
    choosing,
    turn: turnFrom(open),
    was: turnFrom(move.before),
    left: turnFrom(move.after),
    // What was due meanwhile they would do now.
    day: on < today ? today : on,
    rosterOf: (pool: readonly Snowflake[]) => read({ pool, joining: [], at, zone }),
  }
}
