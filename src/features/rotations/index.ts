export {
  ANYONE,
  type Assignment,
  assignmentSchema,
  HELPER_RULES,
  isEach,
  MISS_RULES,
  membersOf,
  POOL_MAX,
  person,
  type RotateEvery,
  type Rotation,
  roleOf,
  rotationOf,
  SEVERAL_MODES,
  type SeveralMode,
  STRATEGIES,
  type StrategyName,
} from './assignment.ts'
export type { Choosing } from './choose.ts'
export { type ClaimRefusal, claim } from './claim.ts'
export { asBefore, comeBack } from './come-back.ts'
export type { Ended } from './ended.ts'
export { type GoAway, goAway, type WentAway } from './go-away.ts'
export { type HandOver, type HandOverRefusal, handOver } from './hand-over.ts'
export { type Leave, type Left, leave, without } from './leave.ts'
export {
  daysOf,
  LOAD_DAYS,
  type Load,
  type Loads,
  type Rate,
  ratesOf,
  withEffort,
} from './load.ts'
export { type MoveOn, moveOn } from './move-on.ts'
export { type NextTurn, nextTurn, turnOf } from './next-turn.ts'
export { type Pass, type PassRefusal, pass } from './pass.ts'
export { join, type PoolRefusal, reorder } from './pool-changes.ts'
export { type Rearrange, rearrange } from './rearrange.ts'
export { isGiven, type Reason, reasonSchema } from './reason.ts'
export { type Away, hereOn, type Present, type Roster } from './roster.ts'
export { type AwayToday, sayAway } from './say-away.view.ts'
export {
  sayAssignment,
  sayShared,
  WAYS,
  type Way,
} from './say-whose.view.ts'
export { sayWhy } from './say-why.view.ts'
export type { Seat } from './seat.ts'
export { seedOf } from './seeded.ts'
export { type Offered, type Swap, type Swapped, type SwapRefusal, swap } from './swap.ts'
export { type Turn, tooLate } from './turn.ts'
export { FRESH, type TurnState, turnStateSchema } from './turn-state.ts'
