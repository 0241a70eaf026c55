import type { Snowflake } from '../../src/core/ids.ts'
import {
  type Assignment,
  type Ended,
  type Load,
  type NextTurn,
  nextTurn,
  type Roster,
  rotationOf,
  seedOf,
  type Turn,
  type TurnState,
} from '../../src/features/rotations/index.ts'
import { anId } from './build.ts'

// People of one letter, in the order of the alphabet.

export const someone = (letter: string): Snowflake =>
  `3000000000000000${letter.charCodeAt(0) - 'A'.charCodeAt(0) + 10}`

export const people = (letters: string) => [...letters].map(someone)

export const lettersOf = (members: readonly Snowflake[]) =>
  members.map((one) => String.fromCharCode(Number(one.slice(-2)) - 10 + 'A'.charCodeAt(0))).join('')

/** Those letters are in the guild; who has dates is away on them. */
export const roster = (letters: string, away: Record<string, string> = {}): Roster =>
  [...letters].map((letter) => ({ member: someone(letter), away: rangesOf(away[letter]) }))

const rangesOf = (text = '') =>
  text
    .split(' ')
    .filter(Boolean)
    .map((range) => {
      const [from = '', to = from] = range.split('/')
      return { from, to: to === '' ? null : to }
    })

export const SEED = seedOf('200000000000000099', anId(1))

/** On a Monday; a test names only what it cares about. */
export const asked = (over: Partial<NextTurn> = {}): NextTurn => ({
  assignment: rotationOf(people('ABC')),
  before: null,
  ended: null,
  on: '2030-01-07',
  roster: roster('ABC'),
  loads: new Map(),
  seed: SEED,
  ...over,
})

export const load = (over: Partial<Load> = {}): Load => ({
  effort: 0,
  days: 28,
  daysBefore: 0,
  lastDoneOn: null,
  ...over,
})

export const doneBy = (turn: Turn, ...by: readonly Snowflake[]): Ended => ({
  how: 'done',
  by: by.length > 0 ? by : turn.holders,
  holders: turn.holders,
})

export const ended = (turn: Turn, how: 'skipped' | 'missed' | 'neutral'): Ended => ({
  how,
  by: [],
  holders: turn.holders,
})

export const after = (turn: Turn, over: Partial<NextTurn> = {}): Turn =>
  nextTurn(asked({ before: turn.state, ended: doneBy(turn), ...over }))

/** The turn of that letter, as it is when it came in order. */
export const heldBy = (letter: string, over: Partial<NextTurn> = {}): Turn => {
  let turn = nextTurn(asked(over))
  for (let n = 0; n < 30 && lettersOf(turn.holders) !== letter; n += 1) turn = after(turn, over)
  return turn
}

/** Whose the next so many are, each done by whose it is. */
export function sequence(turn: Turn, count: number, over: Partial<NextTurn> = {}): string {
  let current = turn
  return Array.from({ length: count }, () => {
    current = after(current, over)
    return lettersOf(current.holders) || '-'
  }).join('')
}

export const choosing = (
  over: Partial<NextTurn> & { readonly assignment?: Assignment; readonly state?: TurnState } = {},
) => {
  const { before: _before, ended: _ended, ...rest } = asked(over)
  return rest
}
