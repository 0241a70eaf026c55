import type { Snowflake } from '../../src/core/ids.ts'
import {
  type Choosing,
  type Ended,
  join,
  type Loads,
  leave,
  nextTurn,
  pass,
  type Roster,
  type Rotation,
  rotationOf,
  type Turn,
} from '../../src/features/rotations/index.ts'
import { dice, oneOf, type Roll } from '../support/dice.ts'
import { Account } from './account.ts'
import { DAYS, type Duty, dateOf, isThere, livesThere, type World } from './world.ts'

/** In a hundred turns. */
const HELPED = 8
const PASSED = 3
const MISSED = 3
const SKIPPED = 2

const NO_LOADS: Loads = new Map()

/** A chore of the year, with the turn it came to last. */
interface Chore {
  readonly duty: Duty
  readonly rotation: Rotation
  readonly turn: Turn | undefined
  readonly ended: Ended | null
}

interface Day {
  readonly day: number
  readonly world: World
  readonly roster: Roster
  readonly account: Account
  readonly roll: Roll
}

/** Plays it day by day, and says what each has borne for each day that they were there. */
export function playYear(world: World, duties: readonly Duty[]): readonly number[] {
  const { residents, strategy, seed } = world
  const account = new Account(residents)
  const roll = dice(seed)
  const founders = residents.filter(({ comes }) => comes === 0).map(({ member }) => member)
  let chores = duties.map((duty): Chore => {
    const rotation = rotationOf(founders, { strategy })
    return { duty, rotation, turn: undefined, ended: null }
  })
  for (let day = 0; day < DAYS; day += 1) {
    const isMoving = residents.some(({ comes, goes }) => comes === day || goes === day)
    if (!isMoving && !duties.some((duty) => isDue(duty, day))) continue
    const today = { day, world, roster: rosterOn(world, day), account, roll }
    chores = chores.map((chore) => dueOn(isMoving ? movedOn(chore, today) : chore, today))
  }
  return account.perDay()
}

const rosterOn = ({ residents }: World, day: number): Roster =>
  residents.filter((one) => livesThere(one, day))

const choosing = ({ duty, rotation }: Chore, { day, roster, account }: Day) =>
  ({
    assignment: rotation,
    on: dateOf(day),
    roster,
    loads: rotation.strategy === 'leastLoaded' ? account.loads(day) : NO_LOADS,
    seed: duty.name,
  }) satisfies Omit<Choosing, 'state'>

/** Who moves in joins every pool; who moves out leaves it. */
function movedOn(chore: Chore, today: Day): Chore {
  return today.world.residents.reduce((one, { member, comes, goes }) => {
    if (comes > 0 && comes === today.day) return withMember(one, member)
    return goes === today.day ? withoutMember(one, member, today) : one
  }, chore)
}

function withMember(chore: Chore, who: Snowflake): Chore {
  const joined = join(chore.rotation, who, chore.turn?.state ?? null)
  return joined.ok ? { ...chore, rotation: joined.value } : chore
}

function withoutMember(chore: Chore, who: Snowflake, today: Day): Chore {
  if (!chore.turn) return chore
  const left = leave({ ...choosing(chore, today), turn: chore.turn, who, how: 'left' })
  const { assignment, turn } = left
  return assignment.kind === 'rotation' ? { ...chore, rotation: assignment, turn } : chore
}

const isDue = ({ every, from }: Duty, day: number) => day % every === from

/** It is given to somebody, and over the same day. */
function dueOn(chore: Chore, today: Day): Chore {
  const { duty, turn: last, ended } = chore
  if (!isDue(duty, today.day)) return chore
  const before = last?.state ?? null
  const given = nextTurn({ ...choosing(chore, today), before, ended })
  const turn = passedOn(given, chore, today)
  return { ...chore, turn, ended: endOf(turn, duty, today) }
}

const happens = (roll: Roll, inHundred: number) => roll(100) < inHundred

function passedOn(turn: Turn, chore: Chore, today: Day): Turn {
  const [by] = turn.holders
  if (!by || !happens(today.roll, PASSED)) return turn
  const passed = pass({ ...choosing(chore, today), turn, by, effort: chore.duty.effort })
  return passed.ok ? passed.value : turn
}

function endOf({ holders }: Turn, { effort }: Duty, { day, world, account, roll }: Day): Ended {
  const [holder] = holders
  if (!holder || happens(roll, SKIPPED)) return { how: 'skipped', by: [], holders }
  if (happens(roll, MISSED)) return { how: 'missed', by: [], holders }
  const there = world.residents.filter((one) => isThere(one, day))
  const helper = happens(roll, HELPED) ? oneOf(roll, there)?.member : undefined
  const by = helper ?? holder
  account.add(by, effort, day)
  return { how: 'done', by: [by], holders }
}
