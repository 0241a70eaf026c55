import { describe, expect, test } from 'vitest'
import {
  type Assignment,
  asBefore,
  comeBack,
  goAway,
  rotationOf,
  type Turn,
} from '../../src/features/rotations/index.ts'
import { FRESH } from '../../src/features/rotations/turn-state.ts'
import {
  after,
  choosing,
  heldBy,
  lettersOf,
  people,
  roster,
  sequence,
} from '../support/rotation.ts'

const [A, B, C] = people('ABC') as [string, string, string]
const MONDAY = '2030-01-07'
const range = { from: MONDAY, to: MONDAY }

/** What B had went to others, because B was to be away that day. */
function wentAway(turn: Turn, assignment: Assignment) {
  const went = goAway({ ...choosing({ assignment }), turn, who: B, range })
  if (went.kind !== 'moves') throw new Error(went.kind)
  const { turn: left } = went
  const there = { there: roster('ABC'), day: MONDAY }
  return { ...choosing({ assignment }), ...there, who: B, turn: left, was: turn, left }
}

describe('who is there after all', () => {
  const assignment = rotationOf(people('ABC'))
  const was = heldBy('B')
  const back = wentAway(was, assignment)

  test('has the turn as it was, and whoever comes after it is whoever would have', () => {
    expect(lettersOf(back.turn.holders)).toBe('C')
    const turn = comeBack(back)
    expect(turn).toEqual(was)
    expect(sequence(turn ?? back.turn, 3)).toBe('CAB')
    expect(lettersOf(after(back.turn).holders)).toBe('A')
  })

  test('does not, when something became of it since, or they are away that day or gone', () => {
    const swapped = { ...back.turn, reason: { code: 'turns.swapped', with: C } } as const
    expect(comeBack({ ...back, turn: swapped })).toBeUndefined()
    const moved = { ...back.turn, state: { ...back.turn.state, held: 1 } }
    expect(comeBack({ ...back, turn: moved })).toBeUndefined()
    expect(comeBack({ ...back, there: roster('ABC', { B: MONDAY }) })).toBeUndefined()
    expect(comeBack({ ...back, there: roster('AC') })).toBeUndefined()
  })

  test('does not, when it would not be theirs any more; unless somebody gave it to them', () => {
    const without = { assignment: rotationOf(people('AC')), roster: roster('AC') }
    expect(comeBack({ ...back, ...without })).toBeUndefined()
    const given = { ...was, reason: { code: 'turns.handedOver', by: A } } as const
    expect(comeBack({ ...wentAway(given, assignment), ...without })).toEqual(given)
  })

  test('has it also of a day that has passed meanwhile', () => {
    const late = { roster: roster('ABC', { B: MONDAY }), day: '2030-01-09' }
    expect(comeBack({ ...back, ...late })).toEqual(was)
  })

  test('is among those again who share it', () => {
    const shared: Assignment = { kind: 'several', members: people('ABC'), mode: 'together' }
    const held: Turn = {
      kind: 'held',
      holders: people('ABC'),
      state: FRESH,
      reason: { code: 'turns.several', mode: 'together', away: [] },
    }
    expect(comeBack(wentAway(held, shared))).toEqual(held)
  })
})

test('whoever it went to has it again while it is as it was taken back, and they are there', () => {
  const back = wentAway(heldBy('B'), rotationOf(people('ABC')))
  const undo = { turn: back.was, was: back.left, left: back.was, there: roster('ABC'), day: MONDAY }
  expect(asBefore(undo)).toEqual(back.left)
  expect(asBefore({ ...undo, there: roster('ABC', { C: MONDAY }) })).toBeUndefined()
  expect(asBefore({ ...undo, turn: back.left })).toBeUndefined()
  const anyones = {
    kind: 'open',
    holders: [],
    state: FRESH,
    reason: { code: 'turns.anyone' },
  } as const
  expect(asBefore({ ...undo, was: anyones, there: [] })).toEqual(anyones)
})
