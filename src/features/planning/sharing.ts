import type { Snowflake } from '../../core/ids.ts'
import {
  ANYONE,
  type Assignment,
  join,
  membersOf,
  person,
  type Rotation,
  reorder,
  roleOf,
  rotationOf,
  SEVERAL_MODES,
  STRATEGIES,
  type StrategyName,
  type TurnState,
  type Way,
} from '../rotations/index.ts'
import type { Whom } from './whom.ts'

/** How a chore is shared out, and where its open turn stands. */
export interface Shared {
  readonly assignment: Assignment
  readonly state: TurnState | null
}

/** From how it is to how it shall be; the same where that cannot be. */
export type Sharing = (now: Shared) => Assignment

/** How a form and a command say it: nobody, one, or several and their way, which is in order where nobody says. */
const among =
  (members: readonly Snowflake[], way?: Way): Sharing =>
  (now) => {
    const [first, second] = members
    if (!first) return ANYONE
    if (!second) return person(first)
    const assignment = withMembers(now, members)
    return way ? inWay(way)({ ...now, assignment }) : assignment
  }

/** Likewise whoever has a role: they take turns, in whichever way. */
const ofRole =
  (roleId: Snowflake, way?: Way): Sharing =>
  ({ assignment }) => {
    const rules = assignment.kind === 'rotation' ? rulesOf(assignment) : {}
    const strategy = way && isStrategy(way)
    const among = { kind: 'role', roleId } as const
    return rotationOf([], { ...rules, ...(strategy && { strategy }), among })
  }

/** Whom a form or a command names. */
export const amongWhom = ({ users, roles: [roleId] }: Whom, way?: Way): Sharing =>
  roleId ? ofRole(roleId, way) : among(users, way)

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
    const strategy = isStrategy(way)
    const members = membersOf(assignment)
    // Who has a role takes turns: nobody can say who all of them are.
    const canTakeTurns = roleOf(assignment) !== undefined || members.length > 1
    if (strategy) return canTakeTurns ? inTurns(assignment, strategy) : assignment
    const mode = SEVERAL_MODES.find((one) => one === way)
    return mode && members.length > 1 ? { kind: 'several', members, mode } : assignment
  }

const inTurns = (assignment: Assignment, strategy: StrategyName): Rotation =>
  assignment.kind === 'rotation'
    ? { ...assignment, strategy }
    : rotationOf(membersOf(assignment), { strategy })

/** Why they cannot share it in that way, or undefined. */
export function whyNotShared({ users, roles }: Whom, way: Way) {
  if (roles.length > 0) return isStrategy(way) ? undefined : 'rotation.roleWays'
  return users.length < 2 ? 'rotation.tooFew' : undefined
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
