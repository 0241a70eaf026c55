import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import type { Chore } from '../../src/features/chores/chore.ts'
import { CLOSINGS, isOver, slotInstead } from '../../src/features/chores/closing.ts'
import {
  complete,
  type Following,
  type Occurrence,
  type OccurrenceStatus,
  openOccurrence,
  reopen,
} from '../../src/features/chores/occurrence.ts'
import {
  firstSlot,
  type Rule,
  type Schedule,
  type Slot,
  slotAfterDone,
  slotsBetween,
} from '../../src/features/recurrence/index.ts'
import { aChore, anId, MIA } from '../support/build.ts'
import { dice, oneOf, type Roll } from '../support/dice.ts'

const RUNS = 10_000
const ACTS = 5

/** The life of one chore, as the flows live it, without a database. */
interface Life {
  readonly chore: Chore
  readonly now: Temporal.Instant
  readonly turns: readonly Occurrence[]
  readonly made: number
}

const openOf = ({ turns }: Life) => turns.find(({ status }) => status === 'open')
const put = (life: Life, ...turns: readonly Occurrence[]): Life => ({
  ...life,
  turns: [...life.turns.filter(({ id }) => turns.every((one) => one.id !== id)), ...turns],
})

/** The open turn ends like that, what passed since like that, and the slot opens. */
function moveOn(
  life: Life,
  { ended, passed, slot }: { ended: Occurrence; passed: OccurrenceStatus; slot: Slot },
) {
  const { schedule } = life.chore
  const { slots } = slotsBetween(schedule, ended.dueAt, slot.dueAt)
  const turnOf = (one: Slot, n: number) => openOccurrence(life.chore, anId(life.made + n), one)
  const between = slots.map((one, n) => ({ ...turnOf(one, n + 1), status: passed }))
  const made = life.made + slots.length + 1
  return { ...put(life, ended, ...between, turnOf(slot, slots.length + 1)), made }
}

/** Time closes what is over. */
function settle(life: Life): Life {
  const open = openOf(life)
  if (!open || !isOver(open, life.now)) return life
  const slot = slotInstead(life.chore.schedule, open.dueAt, life.now)
  if (!slot) return life
  return moveOn(life, { ended: { ...open, status: 'missed' }, passed: 'missed', slot })
}

function done(life: Life): Life {
  const open = openOf(life)
  const { dueAt, slot: localKey } = open ?? fail('nothing is open')
  const slot = slotAfterDone(life.chore.schedule, { dueAt, localKey, doneAt: life.now })
  const nextId = slot ? anId(life.made + 1) : null
  const completion = { id: anId(9e8), by: MIA, at: life.now, recordedAt: null, nextId, was: null }
  const result = complete(open ?? fail(), completion, { helpsOthers: true })
  if (!result.ok || !slot) return fail('it cannot be done')
  return moveOn(life, { ended: result.value, passed: 'covered', slot })
}

/** The turn as it was before it was done; what came since goes. */
function undo(life: Life, id: string): Life {
  const occurrence = life.turns.find((one) => one.id === id) ?? fail('it is gone')
  const since = life.turns.filter((one) => one.id > id && one !== occurrence)
  const following = since.map((one): Following => ({ ...one, isPostponed: false }))
  const result = reopen(occurrence, { by: MIA, isManager: true, at: life.now, following })
  if (!result.ok) return fail(result.refusal.code)
  return put({ ...life, turns: life.turns.filter((one) => !since.includes(one)) }, result.value)
}

function fail(why = 'undefined'): never {
  throw new Error(why)
}

const RULES: readonly Rule[] = [
  { kind: 'daily', n: 1 },
  { kind: 'daily', n: 3 },
  { kind: 'daily', n: 1, times: ['08:00', '13:30', '22:00'] },
  { kind: 'weekly', n: 1, days: [0, 3] },
  { kind: 'weekly', n: 2, days: [5] },
  { kind: 'monthly_day', n: 1, dom: 31 },
  { kind: 'after', unit: 'days', n: 2 },
  { kind: 'after', unit: 'hours', n: 30 },
  { kind: 'quota', n: 3, per: 'week' },
]

function aLife(roll: Roll): Life {
  const rule = oneOf(roll, RULES) ?? fail()
  const isTimed = rule.kind !== 'quota' && !('times' in rule) && !('unit' in rule && rule.n === 30)
  const schedule: Schedule = {
    rule,
    anchor: '2026-01-05',
    time: isTimed && roll(3) > 0 ? '18:00' : null,
    zone: oneOf(roll, ['Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata']) ?? fail(),
    ...(roll(2) === 0 && { dayStartMinutes: 240 }),
  }
  const closing = oneOf(roll, [null, null, ...CLOSINGS]) ?? null
  const chore = aChore({ schedule, closing })
  const now = Temporal.Instant.from('2026-01-05T06:00:00Z').add({ hours: roll(8000) })
  const slot = firstSlot(schedule, now) ?? fail()
  return { chore, now, turns: [openOccurrence(chore, anId(1), slot)], made: 1 }
}

/** What is wrong with it now, or nothing. */
function faultIn({ turns, now }: Life): string | undefined {
  const open = turns.filter(({ status }) => status === 'open')
  if (open.length !== 1) return `${open.length} are open`
  if (new Set(turns.map(({ slot }) => slot)).size < turns.length) return 'a slot happens twice'
  if (isOver(open[0] ?? fail(), now)) return 'what is over is open'
  return undefined
}

/** Everything but when time will close it, which is later where that time was over when it opened again. */
const kept = ({ turns }: Life) =>
  turns.map(({ id, slot, status, dueAt }) => `${id} ${slot} ${status} ${dueAt}`).sort()

interface Before {
  readonly id: string
  readonly life: Life
}

/** The last that was done is undone: all is as before it. */
function undone(life: Life, before: Before[]): Life {
  const last = before.pop()
  if (!last) return life
  const after = undo(life, last.id)
  return `${kept(after)}` === `${kept(last.life)}` ? after : fail('undo is not exact')
}

/** One act of somebody, or time; after it nothing is wrong. */
function act(life: Life, before: Before[], roll: Roll): Life {
  const chosen = roll(4)
  if (chosen === 0) return settle({ ...life, now: life.now.add({ minutes: roll(60 * 24 * 5) }) })
  if (chosen === 3) return undone(life, before)
  before.push({ id: openOf(life)?.id ?? fail(), life })
  return done({ ...life, now: life.now.add({ minutes: 1 + roll(20) }) })
}

function live(roll: Roll) {
  const before: Before[] = []
  let life = aLife(roll)
  for (let n = 0; n < ACTS; n += 1) {
    life = act(life, before, roll)
    const fault = faultIn(life)
    if (fault) fail(fault)
  }
  while (before.length > 0) life = undone(life, before)
}

/** Of the first life that goes wrong. */
function faultOf(seed: number): string | undefined {
  try {
    live(dice(seed))
    return undefined
  } catch (error) {
    return `${error} (seed ${seed})`
  }
}

test('10,000 lives of acts, undos and time: one turn is open, no slot happens twice, and each undo is exact', () => {
  const faults = Array.from({ length: RUNS }, (_, seed) => faultOf(seed + 1)).filter(Boolean)
  expect(faults.slice(0, 3)).toEqual([])
}, 120_000)
