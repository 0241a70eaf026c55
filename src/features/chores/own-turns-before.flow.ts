import { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { choreEdited } from './chore.events.ts'
import type { Chore } from './chore.ts'
import { closesAtFrom } from './closing.ts'
import * as occurrences from './occurrence.repository.ts'
import { type Occurrence, openOccurrence } from './occurrence.ts'
import type { OwnTurns } from './own-turns.ts'
import { whoseIn } from './turn-fields.ts'

export type Edit = ReturnType<typeof choreEdited.parse>
type Before = Edit['open']['before']

/** A turn as it was before an edit, of the chore as it is again. */
export function turnAsBefore(
  chore: Chore,
  current: Occurrence,
  before: Before,
  now: Temporal.Instant,
): Occurrence {
  const { slot, forMember, postponedFrom: from } = before
  const dueAt = Temporal.Instant.from(before.dueAt)
  const postponedFrom = from === null ? null : Temporal.Instant.from(from)
  const closesAt = closesAtFrom(chore, dueAt, now)
  return { ...current, chore, ...whoseIn(before), slot, forMember, dueAt, postponedFrom, closesAt }
}

/**
 * The turns of those who do their own, as they were before an edit. Undefined: somebody did something with one of them
 * meanwhile.
 */
export async function ownBefore(
  scope: GuildScope,
  chore: Chore,
  { moved, opened, removed }: Edit['own'],
  now: Temporal.Instant,
): Promise<OwnTurns | undefined> {
  const ids = [...moved, ...opened].map(({ occurrenceId }) => occurrenceId)
  const found = await Promise.all(ids.map((occurrence) => occurrences.find(scope, { occurrence })))
  const open = found.flatMap((one) => (one?.status === 'open' ? [one] : []))
  const isNew = ({ id }: Occurrence) => opened.some(({ occurrenceId }) => occurrenceId === id)
  const untouched = open.filter((turn) => isNew(turn) && turn.version === 1)
  const staying = open.filter((turn) => !isNew(turn))
  if (untouched.length < opened.length || staying.length < moved.length) return undefined
  return {
    moved: moved.flatMap(({ occurrenceId, before }) => {
      const current = staying.find(({ id }) => id === occurrenceId)
      return current ? [{ before: current, after: turnAsBefore(chore, current, before, now) }] : []
    }),
    opened: removed.map((before) => again(chore, before, now)),
    removed: untouched,
  }
}

/** What was taken away, by its own id. */
function again(chore: Chore, before: Edit['own']['removed'][number], now: Temporal.Instant) {
  const { occurrenceId, slot: localKey, forMember } = before
  const dueAt = Temporal.Instant.from(before.dueAt)
  const whose = { ...whoseIn(before), forMember }
  const turn = openOccurrence(chore, occurrenceId, { localKey, dueAt }, whose)
  return turnAsBefore(chore, turn, before, now)
}
