import { expect, test } from 'vitest'
import {
  assignmentSchema,
  type Choosing,
  type Ended,
  handOver,
  join,
  type Load,
  leave,
  nextTurn,
  pass,
  type Roster,
  type Rotation,
  reasonSchema,
  rotationOf,
  STRATEGIES,
  type Turn,
  turnStateSchema,
} from '../../src/features/rotations/index.ts'
import { dice, oneOf, type Roll } from '../support/dice.ts'
import { asked, doneBy, lettersOf, people } from '../support/rotation.ts'

const RUNS = 10_000
const ACTS = 8
const LETTERS = 'ABCDEFGH'

/** A chore's life as flows live it: the open occurrence, and those before it. */
interface Life {
  readonly rotation: Rotation
  readonly turn: Turn
  readonly day: number
  readonly roster: Roster
}

const dateOf = (day: number) =>
  `2030-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`

const someOf = (roll: Roll, of: readonly string[]) => oneOf(roll, of) ?? ''

const loadsOf = (roll: Roll, members: readonly string[]) =>
  new Map(
    members.map((one): [string, Load] => [
      one,
      { effort: roll(40), days: roll(29), daysBefore: 0, lastDoneOn: null },
    ]),
  )

function aRoster(roll: Roll, members: readonly string[]): Roster {
  return members.map((member) => {
    const from = roll(40)
    const away = roll(4) === 0 ? [{ from: dateOf(from), to: dateOf(from + roll(9)) }] : []
    return { member, away }
  })
}

const choosingOf = ({ rotation, day, roster }: Life, roll: Roll): Omit<Choosing, 'state'> => ({
  assignment: rotation,
  on: dateOf(day),
  roster,
  loads: loadsOf(
    roll,
    roster.map(({ member }) => member),
  ),
  seed: 'a',
})

function aLife(roll: Roll): Life {
  const members = people(LETTERS.slice(0, 1 + roll(5)))
  const isRole = roll(5) === 0
  const rotation = rotationOf(members, {
    strategy: oneOf(roll, STRATEGIES) ?? 'inOrder',
    ...(isRole && { among: { kind: 'role', roleId: '400000000000000001' } }),
    rotateEvery: { n: 1 + roll(2), unit: roll(3) === 0 ? 'week' : 'occurrence' },
    helperRule: oneOf(roll, ['advance', 'keepTurn', 'credit'] as const) ?? 'advance',
    onMiss: roll(2) === 0 ? 'advance' : 'stay',
  })
  const life = { rotation, day: 0, roster: aRoster(roll, members), turn: nextTurn(asked()) }
  return { ...life, turn: nextTurn({ ...choosingOf(life, roll), before: null, ended: null }) }
}

function anEnd({ turn, roster }: Life, roll: Roll): Ended {
  if (roll(4) > 0)
    return { how: 'done', by: [oneOf(roll, roster)?.member ?? ''], holders: turn.holders }
  const how = oneOf(roll, ['skipped', 'missed', 'neutral'] as const) ?? 'missed'
  return { how, by: [], holders: turn.holders }
}

type Act = (life: Life, roll: Roll) => Life

const moveOn: Act = (life, roll) => {
  const next = { ...life, day: life.day + 1 + roll(3) }
  const before = life.turn.state
  return {
    ...next,
    turn: nextTurn({ ...choosingOf(next, roll), before, ended: anEnd(life, roll) }),
  }
}

const passOn: Act = (life, roll) => {
  const [by = ''] = life.turn.holders
  const result = pass({ ...choosingOf(life, roll), turn: life.turn, by, effort: 1 + roll(5) })
  return result.ok ? { ...life, turn: result.value } : life
}

const give: Act = (life, roll) => {
  const [from = ''] = life.turn.holders
  const to = oneOf(roll, life.roster)?.member ?? null
  const giving = { turn: life.turn, by: from, from, to, isManager: false }
  const result = handOver({ ...choosingOf(life, roll), ...giving })
  return result.ok ? { ...life, turn: result.value } : life
}

const come: Act = (life, roll) => {
  const who = someOf(roll, people(LETTERS))
  if (life.roster.some(({ member }) => member === who)) return life
  const roster = [...life.roster, { member: who, away: [] }]
  const joined = join(life.rotation, who, life.turn.state)
  return { ...life, roster, rotation: joined.ok ? joined.value : life.rotation }
}

const go: Act = (life, roll) => {
  if (life.roster.length < 2) return life
  const who = oneOf(roll, life.roster)?.member ?? ''
  const left = leave({ ...choosingOf(life, roll), turn: life.turn, who, how: 'left' })
  if (left.assignment.kind !== 'rotation') return life
  const roster = life.roster.filter(({ member }) => member !== who)
  return { ...life, roster, rotation: left.assignment, turn: left.turn }
}

const ACT_OF: readonly Act[] = [moveOn, moveOn, moveOn, passOn, passOn, give, come, go]

function faultIn({ turn, roster }: Life): string | undefined {
  const { holders, state, kind } = turn
  if (holders.length > 1 || (kind === 'held') !== (holders.length === 1)) return 'not one holder'
  if (holders.some((one) => !roster.some(({ member }) => member === one))) return 'they are gone'
  const isBack = state.debts.some(({ by, to }) =>
    state.debts.some((other) => other.by === to && other.to === by),
  )
  if (isBack) return 'two owe each other, or somebody themselves'
  return undefined
}

const turnsOwed = ({ turn }: Life, whose: 'by' | 'to', who: string) =>
  turn.state.debts.reduce((sum, debt) => (debt[whose] === who ? sum + debt.turns : sum), 0)

const balanceOf = (life: Life, who: string) =>
  turnsOwed(life, 'to', who) - turnsOwed(life, 'by', who)

/** Who passes owes one turn more; but not who was to pay with it, nor where it counts as theirs. A gift owes nothing. */
function debtFault(act: Act, was: Life, is: Life): string | undefined {
  if (was === is || (act !== passOn && act !== give)) return undefined
  const [by = ''] = was.turn.holders
  const isOwed = was.rotation.strategy !== 'leastLoaded' && was.turn.state.settling?.by !== by
  const more = act === passOn && isOwed ? 1 : 0
  const others = people(LETTERS).filter((one) => one !== by)
  const isEven = (all: readonly string[], change: number) =>
    all.reduce((sum, one) => sum + balanceOf(is, one) - balanceOf(was, one), 0) === change
  return isEven([by], -more) && isEven(others, more) ? undefined : 'that is not what is owed'
}

/** What is stored of it is read as it was. */
function readFault({ rotation, turn: { state, reason } }: Life): string | undefined {
  const kept = JSON.stringify([rotation, state, reason])
  const [one, two, three] = JSON.parse(kept)
  const read = [assignmentSchema.parse(one), turnStateSchema.parse(two), reasonSchema.parse(three)]
  return JSON.stringify(read) === kept ? undefined : 'it is not what was stored'
}

/** Of the first life that goes wrong. */
function faultOf(seed: number): string | undefined {
  const roll = dice(seed)
  let life = aLife(roll)
  const lives = [JSON.stringify(life)]
  const before = [life]
  for (let n = 0; n < ACTS; n += 1) {
    const act = oneOf(roll, ACT_OF) ?? moveOn
    const was = life
    life = act(was, roll)
    lives.push(JSON.stringify(life))
    before.push(life)
    const fault = faultIn(life) ?? debtFault(act, was, life)
    if (fault) return `${fault} (seed ${seed})`
  }
  const unread = readFault(life)
  if (unread) return `${unread} (seed ${seed})`
  // Each step is taken back by what stood before it, which nothing has touched since.
  const isSame = before.every((one, n) => JSON.stringify(one) === lives[n])
  return isSame ? undefined : `a step changed the one before (seed ${seed})`
}

const faults = (check: (seed: number) => string | undefined) =>
  Array.from({ length: RUNS }, (_, n) => check(n + 1))
    .filter(Boolean)
    .slice(0, 3)

test('10,000 lives of turns, passes, gifts, newcomers and leavers: one holder, debts of who passed, and all of it stored and read again', () => {
  expect(faults(faultOf)).toEqual([])
}, 120_000)

/** What is drawn in some bags, all here. */
function bagFault(seed: number): string | undefined {
  const size = 1 + (seed % 8)
  const members = people(LETTERS.slice(0, size))
  const all = {
    ...asked({ assignment: rotationOf(members, { strategy: 'shuffle' }), seed: `${seed}` }),
    roster: members.map((member) => ({ member, away: [] })),
  }
  let turn = nextTurn(all)
  let drawn = ''
  for (let n = 0; n < 3 * size; n += 1) {
    drawn += lettersOf(turn.holders)
    turn = nextTurn({ ...all, before: turn.state, ended: doneBy(turn) })
  }
  const bags = [0, 1, 2].map((n) => [...drawn.slice(n * size, (n + 1) * size)].toSorted().join(''))
  if (bags.some((bag) => bag !== LETTERS.slice(0, size))) return `${drawn} (seed ${seed})`
  return size > 1 && /(.)\1/.test(drawn) ? `${drawn} repeats (seed ${seed})` : undefined
}

test('10,000 shuffles: everybody has one draw of each bag, and nobody two in a row', () => {
  expect(faults(bagFault)).toEqual([])
}, 120_000)
