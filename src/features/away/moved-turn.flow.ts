import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { logged } from '../../core/outbox/outbox.ts'
import { choosingOf, choreTurnMoved, occurrences, readRoster } from '../chores/index.ts'
import { turnFrom } from '../model/index.ts'

export interface Now {
  readonly at: Temporal.Instant
  readonly today: string
}

/**
 * A turn that an event says has moved: as it is, as it was before and as that left it. Undefined where it is over, or
 * what it was cannot be known any more.
 */
export async function movedTurn(scope: GuildScope, moveId: Id, { at, today }: Now) {
  const event = await logged(scope, moveId).catch(unread)
  if (event?.type !== choreTurnMoved.type) return undefined
  const move = choreTurnMoved.parse(event.payload)
  const open = await occurrences.find(scope, { occurrence: move.occurrenceId })
  if (open?.status !== 'open') return undefined
  const { chore, dueAt } = open
  const choosing = await choosingOf(scope, { chore, dueAt, at }, open)
  const { on } = choosing
  const { zone } = chore.schedule
  return {
    open,
    before: move.before,
    movedAt: event.occurredAt,
    choosing,
    turn: turnFrom(open),
    was: turnFrom(move.before),
    left: turnFrom(move.after),
    // What was due meanwhile they would do now.
    day: on < today ? today : on,
    rosterOf: (pool: readonly Snowflake[]) => readRoster(scope, { pool, joining: [], at, zone }),
  }
}

function unread(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'vault.unreadable') return undefined
  throw error
}
