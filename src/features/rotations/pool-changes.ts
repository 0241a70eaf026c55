import type { Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { type Assignment, POOL_MAX, type Rotation, seated } from './assignment.ts'
import { type Seat, withNewcomer } from './seat.ts'
import type { TurnState } from './turn-state.ts'

export type PoolRefusal =
  | Refusal<'pool.notAList', object>
  | Refusal<'pool.already', { who: Snowflake }>
  | Refusal<'pool.full', { max: number }>
  | Refusal<'pool.others', object>

/** A newcomer's first turn is the last one of the running round. `state` is that of the open occurrence. */
export function join(
  assignment: Assignment,
  who: Snowflake,
  state: Pick<TurnState, 'cursor'> | null,
): Result<Rotation, PoolRefusal> {
  const listed = listOf(assignment)
  if (!listed) return refuse('pool.notAList', {})
  const { seats } = listed.among
  if (seats.some(({ member }) => member === who)) return refuse('pool.already', { who })
  if (seats.length >= POOL_MAX) return refuse('pool.full', { max: POOL_MAX })
  return ok(withSeats(listed, withNewcomer(seats, who, state?.cursor ?? null)))
}

/** Another order of the same people. Whose turn it is stays so: who comes after them is whoever does now. */
export function reorder(
  assignment: Assignment,
  order: readonly Snowflake[],
): Result<Rotation, PoolRefusal> {
  const listed = listOf(assignment)
  if (!listed) return refuse('pool.notAList', {})
  const before = new Set(listed.among.seats.map(({ member }) => member))
  const isSame = order.length === before.size && order.every((one) => before.delete(one))
  return isSame ? ok(withSeats(listed, seated(order))) : refuse('pool.others', {})
}

type Listed = Rotation & { readonly among: Extract<Rotation['among'], { kind: 'members' }> }

const isListed = (assignment: Rotation): assignment is Listed => assignment.among.kind === 'members'

const listOf = (assignment: Assignment): Listed | undefined =>
  assignment.kind === 'rotation' && isListed(assignment) ? assignment : undefined

const withSeats = (assignment: Rotation, seats: readonly Seat[]): Rotation => ({
  ...assignment,
  among: { kind: 'members', seats },
})
