import { z } from 'zod'
import { type Snowflake, snowflake } from '../../core/ids.ts'
import { NEW_SEATS_GAP, type Seat, seat } from './seat.ts'

/** As many as one picker of Discord offers; a role may have more than a form can pick. */
export const POOL_MAX = 25
/** Of a role: who is beyond that is not asked, because each turn keeps everybody's place. */
export const ROLE_POOL_MAX = 50
export const ROTATE_EVERY_MAX = 60

export const STRATEGIES = ['inOrder', 'leastLoaded', 'shuffle'] as const
export type StrategyName = (typeof STRATEGIES)[number]

/** `anyOne`: one of them is enough. `together`: all at once. `each`: everybody their own. */
export const SEVERAL_MODES = ['anyOne', 'together', 'each'] as const
export type SeveralMode = (typeof SEVERAL_MODES)[number]

/** Who does somebody else's turn. `keepTurn`: it stays theirs. `credit`: the helper's next turn is left out. */
export const HELPER_RULES = ['advance', 'keepTurn', 'credit'] as const
export const MISS_RULES = ['advance', 'stay'] as const
export const ROTATE_UNITS = ['occurrence', 'day', 'week', 'month'] as const

const differ = (members: readonly Snowflake[]) => new Set(members).size === members.length

const members = z
  .array(snowflake)
  .min(1)
  .max(POOL_MAX)
  .refine(differ, 'Nobody is in a pool twice.')
  .readonly()

const seats = z
  .array(seat)
  .min(1)
  .max(POOL_MAX)
  .refine((all) => differ(all.map(({ member }) => member)), 'Nobody is in a pool twice.')
  .readonly()

/** Who takes turns: a list, or whoever has a role when a turn is given. */
const among = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('members'), seats }).readonly(),
  z.object({ kind: z.literal('role'), roleId: snowflake }).readonly(),
])

const rotateEvery = z
  .object({ n: z.int().min(1).max(ROTATE_EVERY_MAX), unit: z.enum(ROTATE_UNITS) })
  .readonly()
export type RotateEvery = z.output<typeof rotateEvery>

const rotation = z
  .object({
    kind: z.literal('rotation'),
    strategy: z.enum(STRATEGIES),
    among,
    rotateEvery,
    helperRule: z.enum(HELPER_RULES),
    onMiss: z.enum(MISS_RULES),
  })
  .readonly()
export type Rotation = z.output<typeof rotation>

/** Whose a chore is. Stored in the clear, as JSON: it holds ids and no words. */
export const assignmentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anyone') }).readonly(),
  z.object({ kind: z.literal('person'), member: snowflake }).readonly(),
  z.object({ kind: z.literal('several'), members, mode: z.enum(SEVERAL_MODES) }).readonly(),
  rotation,
])
export type Assignment = z.output<typeof assignmentSchema>

export const ANYONE: Assignment = { kind: 'anyone' }

export const person = (member: Snowflake): Assignment => ({ kind: 'person', member })

/** In this order, from the first. */
export const seated = (order: readonly Snowflake[]): readonly Seat[] =>
  order.map((member, place) => ({ member, key: (place + 1) * NEW_SEATS_GAP }))

/** As most want it: in order, a turn each time, whoever helps moves it on, and so does a turn that was missed. */
export const rotationOf = (
  order: readonly Snowflake[],
  over: Partial<Omit<Rotation, 'kind'>> = {},
): Rotation => ({
  kind: 'rotation',
  strategy: 'inOrder',
  among: { kind: 'members', seats: seated(order) },
  rotateEvery: { n: 1, unit: 'occurrence' },
  helperRule: 'advance',
  onMiss: 'advance',
  ...over,
})

/** Whose members take turns; undefined: whoever does is named. */
export const roleOf = (assignment: Assignment): Snowflake | undefined =>
  assignment.kind === 'rotation' && assignment.among.kind === 'role'
    ? assignment.among.roleId
    : undefined

type Each = Extract<Assignment, { kind: 'several' }> & { readonly mode: 'each' }

/** Everybody does their own, so that each of them has a turn. */
export const isEach = (assignment: Assignment): assignment is Each =>
  assignment.kind === 'several' && assignment.mode === 'each'

/** Whoever is named; whoever has a role is not. */
export function membersOf(assignment: Assignment): readonly Snowflake[] {
  switch (assignment.kind) {
    case 'anyone':
      return []
    case 'person':
      return [assignment.member]
    case 'several':
      return assignment.members
    case 'rotation':
      return assignment.among.kind === 'role'
        ? []
        : assignment.among.seats.map(({ member }) => member)
  }
}
