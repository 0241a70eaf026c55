import { isAfter, isBefore, type Temporal } from '../../src/core/clock.ts'
import type { Chore } from '../../src/features/model/chore.ts'
import { closesAtFrom, closesAtOf, isOver, slotInstead } from '../../src/features/model/closing.ts'
import {
  complete,
  type Occurrence,
  type OccurrenceStatus,
  openOccurrence,
  reopen,
  saidAt,
} from '../../src/features/model/occurrence.ts'
import { coveredBy } from '../../src/features/model/turn.ts'
import {
  type Schedule,
  type Slot,
  slotAfterDone,
  slotAfterSkipped,
  slotsBetween,
} from '../../src/features/recurrence/index.ts'
import { postponedTo } from '../../src/features/turns/postpone.ts'
import { ANYONES, anId, MIA } from './build.ts'

/** The life of one chore, as the flows live it, without a database. */
export interface Life {
  readonly chore: Chore
  readonly now: Temporal.Instant
  readonly turns: readonly Occurrence[]
  readonly made: number
}

/** What somebody did, and how it is taken back: undefined where time or somebody came between. */
export interface Done {
  readonly life: Life
  readonly undo: (life: Life) => Life | undefined
}

export function fail(why = 'undefined'): never {
  throw new Error(why)
}

const openOf = ({ turns }: Life) =>
  turns.find(({ status }) => status === 'open') ?? fail('nothing is open')
const without = (life: Life, gone: readonly Occurrence[]): Life => ({
  ...life,
  turns: life.turns.filter(({ id }) => gone.every((one) => one.id !== id)),
})
const put = (life: Life, ...turns: readonly Occurrence[]): Life => ({
  ...life,
  turns: [...without(life, turns).turns, ...turns],
})

/** The open turn ends like that, what passed since like that, and the slot opens. */
function moveOn(
  life: Life,
  { ended, passed, slot }: { ended: Occurrence; passed: OccurrenceStatus; slot: Slot },
) {
  const { schedule } = life.chore
  const { slots } = slotsBetween(schedule, ended.dueAt, slot.dueAt)
  const used = new Set(life.turns.map((one) => one.slot))
  const free = slots.filter(({ localKey }) => !used.has(localKey))
  const turnOf = (one: Slot, n: number) =>
    openOccurrence(life.chore, anId(life.made + n), one, ANYONES)
  const between = free.map((one, n) => ({ ...turnOf(one, n + 1), status: passed }))
  const next = turnOf(slot, free.length + 1)
  return {
    life: { ...put(life, ended, ...between, next), made: life.made + free.length + 1 },
    next,
    between,
  }
}

/** Time closes what is over. */
export function settle(life: Life): Life {
  const open = openOf(life)
  const slot = isOver(open, life.now) && slotInstead(life.chore.schedule, open.dueAt, life.now)
  if (!slot) return life
  return moveOn(life, { ended: { ...open, status: 'missed' }, passed: 'missed', slot }).life
}

export function done(life: Life): Done {
  const open = openOf(life)
  const { dueAt, slot: localKey } = open
  const slot = slotAfterDone(life.chore.schedule, { dueAt, localKey, doneAt: life.now })
  if (!slot) return fail('nothing comes next')
  const completion = {
    id: anId(9e8),
    by: MIA,
    at: life.now,
    recordedAt: null,
    nextId: null,
    was: null,
    recordedBy: null,
    note: null,
    proof: null,
    helperIds: [],
  }
  const result = complete(open, completion, { helpsOthers: true, isManager: true })
  if (!result.ok) return fail('it cannot be done')
  const moved = moveOn(life, { ended: result.value, passed: 'covered', slot })
  return { life: moved.life, undo: (later) => reopened(later, open.id, moved.next.id) }
}

/** The turn as it was before it was done; what came since goes. */
function reopened(life: Life, id: string, nextId: string): Life | undefined {
  const occurrence = life.turns.find((one) => one.id === id)
  const { completion } = occurrence ?? {}
  if (!occurrence || !completion) return fail('it is gone')
  const isSince = (one: Occurrence) =>
    one.id !== id &&
    (isAfter(one.dueAt, occurrence.dueAt) || one.id === nextId || one.status === 'open') &&
    !(one.completion && isBefore(saidAt(one.completion), saidAt(completion)))
  const since = life.turns.filter(isSince)
  const following = since.map((one) => ({
    ...one,
    isPostponed: one.postponedFrom !== null,
    isGiven: false,
  }))
  const result = reopen(occurrence, { by: MIA, isManager: true, at: life.now, following })
  return result.ok ? put(without(life, since), result.value) : undefined
}

export function skip(life: Life): Done {
  const open = openOf(life)
  const { dueAt, slot: localKey } = open
  const slot = slotAfterSkipped(life.chore.schedule, { dueAt, localKey, doneAt: life.now })
  if (!slot) return fail('nothing comes next')
  const ended: Occurrence = { ...open, status: 'skipped', closesAt: null }
  const { life: after, next, between } = moveOn(life, { ended, passed: 'covered', slot })
  const undo = (later: Life) => {
    const found = later.turns.find(({ id }) => id === next.id)
    if (found?.status !== 'open' || found.version > 1) return undefined
    const closesAt = closesAtFrom(life.chore, dueAt, later.now)
    return put(without(later, [next, ...between]), { ...ended, status: 'open', closesAt })
  }
  return { life: after, undo }
}

/** Undefined where that is not later, or not to come. */
export function postpone(life: Life, days: number): Done | undefined {
  const open = openOf(life)
  const { chore } = life
  const { schedule } = chore
  const date = open.dueAt.toZonedDateTimeISO(schedule.zone).toPlainDate().add({ days })
  const until: Schedule = { ...schedule, rule: { kind: 'once' }, anchor: `${date}`, time: null }
  const to = postponedTo(open, { schedule: until, text: `${date}` }, life.now)
  if (!to.ok) return undefined
  const dueAt = to.value
  const wasMerged = ({ status, dueAt: due }: Occurrence) =>
    status === 'covered' && isAfter(due, dueAt) && !isAfter(due, open.dueAt)
  if (life.turns.some(wasMerged)) return undefined
  const { slots } = slotsBetween(schedule, open.dueAt, dueAt.add({ milliseconds: 1 }))
  let { made } = life
  const newId = () => anId(++made)
  const merged = coveredBy(open, slots, new Set(life.turns.map(({ slot }) => slot)), newId)
  const after: Occurrence = {
    ...open,
    dueAt,
    postponedFrom: open.postponedFrom ?? open.dueAt,
    closesAt: closesAtOf(chore, dueAt),
    version: open.version + 1,
  }
  const undo = (later: Life) => {
    const found = later.turns.find(({ id }) => id === open.id)
    if (found?.status !== 'open' || !found.dueAt.equals(dueAt)) return undefined
    const closesAt = closesAtFrom(chore, open.dueAt, later.now)
    return put(without(later, merged), { ...open, closesAt, version: found.version + 1 })
  }
  return { life: { ...put(life, after, ...merged), made }, undo }
}
