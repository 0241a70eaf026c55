import type { Snowflake } from '../../core/ids.ts'
import {
  ANYONE,
  type Assignment,
  join,
  membersOf,
  person,
  type Rotation,
  reorder,
  rotationOf,
  SEVERAL_MODES,
  STRATEGIES,
  type TurnState,
  type Way,
} from '../rotations/index.ts'

/** How a chore is shared out, and where its open turn stands. */
export interface Shared {
  readonly assignment: Assignment
  readonly state: TurnState | null
}

/** From how it is to how it shall be; the same where that cannot be. */
export type Sharing = (now: Shared) => Assignment

/** How a form and a command say it: nobody, one, or several and their way, which is in order where nobody says. */
export const among =
  (members: readonly Snowflake[], way?: Way): Sharing =>
  (now) => {
    const [first, second] = members
    if (!first) return ANYONE
    if (!second) return person(first)
    const assignment = withMembers(now, members)
    return way ? inWay(way)({ ...now, assignment }) : assignment
  }

function withMembers({ assignment, state }: Shared, members: readonly Snowflake[]): Assignment {
  if (assignment.kind === 'several') return { ...assignment, members }
  if (assignment.kind !== 'rotation') return rotationOf(members)
  const known = membersOf(assignment)
  const staying = known.filter((one) => members.includes(one))
  if (staying.length === 0) return rotationOf(members, rulesOf(assignment))
  const kept = without(assignment, staying)
  return members
    .filter((one) => !known.includes(one))
    .reduce<Assignment>((all, one) => {
      const joined = join(all, one, state)
      return joined.ok ? joined.value : all
    }, kept)
}

const without = (assignment: Rotation, staying: readonly Snowflake[]): Rotation =>
  assignment.among.kind === 'role'
    ? assignment
    : {
        ...assignment,
        among: {
          kind: 'members',
          seats: assignment.among.seats.filter(({ member }) => staying.includes(member)),
        },
      }

const rulesOf = ({ strategy, rotateEvery, helperRule, onMiss }: Rotation) => ({
  strategy,
  rotateEvery,
  helperRule,
  onMiss,
})

const isStrategy = (way: Way) => STRATEGIES.find((strategy) => strategy === way)

export const inWay =
  (way: Way): Sharing =>
  ({ assignment }) => {
    const members = membersOf(assignment)
    if (members.length < 2) return assignment
    const strategy = isStrategy(way)
    const mode = SEVERAL_MODES.find((one) => one === way)
    if (mode) return { kind: 'several', members, mode }
    if (!strategy) return assignment
    if (assignment.kind === 'rotation') return { ...assignment, strategy }
    return rotationOf(members, { strategy })
  }

/** Null where it is no sharing of several. */
export function wayOf(assignment: Assignment): Way | null {
  if (assignment.kind === 'rotation') return assignment.strategy
  return assignment.kind === 'several' ? assignment.mode : null
}

type Rules = Partial<Pick<Rotation, 'rotateEvery' | 'helperRule' | 'onMiss'>>

export const withRules =
  (rules: Rules): Sharing =>
  ({ assignment }) =>
    assignment.kind === 'rotation' ? { ...assignment, ...rules } : assignment

/** One place earlier in the order. */
export const movedUp =
  (who: Snowflake): Sharing =>
  ({ assignment }) => {
    const order = [...membersOf(assignment)]
    const place = order.indexOf(who)
    const before = order[place - 1]
    if (before === undefined) return assignment
    const moved = reorder(assignment, order.with(place - 1, who).with(place, before))
    return moved.ok ? moved.value : assignment
  }
