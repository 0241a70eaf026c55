import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { CLOSINGS, isOver } from '../../src/features/model/closing.ts'
import { openOccurrence } from '../../src/features/model/occurrence.ts'
import { firstSlot, type Rule, type Schedule } from '../../src/features/recurrence/index.ts'
import { ANYONES, aChore, anId } from '../support/build.ts'
import { dice, oneOf, type Roll } from '../support/dice.ts'
import { type Done, done, fail, type Life, postpone, settle, skip } from '../support/life.ts'

// As many as are asked for; more of them: PROPERTY_RUNS=100000.
const RUNS = Number(process.env.PROPERTY_RUNS ?? 10_000)
const ACTS = 5

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
  return { chore, now, turns: [openOccurrence(chore, anId(1), slot, ANYONES)], made: 1 }
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
  turns
    .map(({ id, slot, status, dueAt, postponedFrom }) =>
      [id, slot, status, dueAt.epochMilliseconds, postponedFrom?.epochMilliseconds].join(),
    )
    .sort()
    .join('\n')

interface Before {
  readonly life: Life
  readonly undo: Done['undo']
}

/** The last that was done is undone: all is as before it. What cannot be undone any more keeps all before it. */
function undone(life: Life, before: Before[]): Life {
  const last = before.pop()
  if (!last) return life
  const after = last.undo(life)
  if (!after) before.length = 0
  if (!after) return life
  return kept(after) === kept(last.life) ? after : fail('undo is not exact')
}

const ACT = ['time', 'done', 'done', 'skip', 'postpone', 'postpone', 'undo'] as const

/** One act of somebody, or time; after it nothing is wrong. */
function act(life: Life, before: Before[], roll: Roll): Life {
  const chosen = oneOf(roll, ACT)
  if (chosen === 'time') return settle({ ...life, now: life.now.add({ minutes: roll(7200) }) })
  if (chosen === 'undo') return undone(life, before)
  const at = { ...life, now: life.now.add({ minutes: 1 + roll(20) }) }
  const acts = { done, skip, postpone: (of: Life) => postpone(of, roll(12) - 1) }
  const did = acts[chosen ?? 'done'](at)
  if (!did) return at
  before.push({ life, undo: did.undo })
  return did.life
}

/** How many acts were undone one by one at its end. */
function live(roll: Roll): number {
  const before: Before[] = []
  let life = aLife(roll)
  for (let n = 0; n < ACTS; n += 1) {
    life = act(life, before, roll)
    const fault = faultIn(settle(life))
    if (fault) fail(fault)
  }
  const count = before.length
  while (before.length > 0) life = undone(life, before)
  return count
}

/** Of the first life that goes wrong. */
function outcomeOf(seed: number): number | string {
  try {
    return live(dice(seed))
  } catch (error) {
    return `${error} (seed ${seed})`
  }
}

test(`O1 O8 ${RUNS} lives of acts, undos and time: one turn is open, no slot happens twice, and each undo is exact`, () => {
  const outcomes = Array.from({ length: RUNS }, (_, seed) => outcomeOf(seed + 1))
  expect(outcomes.filter((one) => typeof one === 'string').slice(0, 3)).toEqual([])
  // Most of them end with undoing what was done.
  expect(outcomes.filter((one) => one !== 0).length).toBeGreaterThan(RUNS / 2)
}, 240_000)
