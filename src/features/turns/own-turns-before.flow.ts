import { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import {
  type choreEdited,
  isSameWhose,
  type OwnTurns,
  occurrences,
  toldOf as turnOf,
  whoseIn,
} from '../chores/index.ts'
import { type Chore, closesAtFrom, type Occurrence, openOccurrence } from '../model/index.ts'

export type Edit = ReturnType<typeof choreEdited.parse>
type Before = Edit['open']['before']

interface Told {
  readonly before: Before
  readonly after: Before
}

const isSameTime = (a: Before, b: Before) =>
  a.slot === b.slot && a.dueAt === b.dueAt && a.postponedFrom === b.postponedFrom

const isSameHold = (a: Before, b: Before) => a.forMember === b.forMember && isSameWhose(a, b)

/**
 * A turn as it was before an edit, in what that changed, of the chore as it is again. Undefined: something else has
 * become of that since.
 */
export function turnAsBefore(
  chore: Chore,
  current: Occurrence,
  { before, after }: Told,
  now: Temporal.Instant,
): Occurrence | undefined {
  const is = turnOf(current)
  const [isMoved, isGiven] = [!isSameTime(before, after), !isSameHold(before, after)]
  if ((isMoved && !isSameTime(is, after)) || (isGiven && !isSameHold(is, after))) return undefined
  const { slot, dueAt, postponedFrom } = isMoved ? before : is
  const { forMember, ...whose } = isGiven ? before : is
  return turnAt(chore, current, { ...whose, forMember, slot, dueAt, postponedFrom }, now)
}

function turnAt(
  chore: Chore,
  current: Occurrence,
  told: Omit<Before, 'closesAt'>,
  now: Temporal.Instant,
): Occurrence {
  const { slot, forMember, postponedFrom: from } = told
  const dueAt = Temporal.Instant.from(told.dueAt)
  const postponedFrom = from === null ? null : Temporal.Instant.from(from)
  const closesAt = closesAtFrom(chore, dueAt, now)
  return { ...current, chore, ...whoseIn(told), slot, forMember, dueAt, postponedFrom, closesAt }
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
  const found = await occurrences.findAmong(scope, ids)
  const open = found.filter(({ status }) => status === 'open')
  const isNew = ({ id }: Occurrence) => opened.some(({ occurrenceId }) => occurrenceId === id)
  const untouched = open.filter((turn) => isNew(turn) && isUntouched(turn))
  const again = moved.flatMap(({ occurrenceId, ...told }) => {
    const current = open.find(({ id }) => id === occurrenceId)
    const asBefore = current && turnAsBefore(chore, current, told, now)
    return asBefore ? [{ before: current, after: asBefore }] : []
  })
  if (untouched.length < opened.length || again.length < moved.length) return undefined
  return {
    moved: again,
    opened: removed.map((before) => openedAgain(chore, before, now)),
    removed: untouched,
  }
}

const isUntouched = ({ version, begunBy, ticks }: Occurrence) =>
  version === 1 && begunBy === null && ticks.length === 0

/** What was taken away, by its own id. */
function openedAgain(chore: Chore, before: Edit['own']['removed'][number], now: Temporal.Instant) {
  const { occurrenceId, slot: localKey, forMember } = before
  const dueAt = Temporal.Instant.from(before.dueAt)
  const whose = { ...whoseIn(before), forMember }
  const turn = openOccurrence(chore, occurrenceId, { localKey, dueAt }, whose)
  return turnAt(chore, turn, before, now)
}
