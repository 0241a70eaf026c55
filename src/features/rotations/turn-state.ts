import { z } from 'zod'
import { type Snowflake, snowflake } from '../../core/ids.ts'
import { POOL_MAX, ROLE_POOL_MAX } from './assignment.ts'
import { localDate } from './local-date.ts'
import { seat } from './seat.ts'

/** Who owes that many turns asks nobody to take another one. */
export const OWED_MAX = 5
/** Far more than a window has passes; the oldest are forgotten first. */
export const PASSED_MAX = 100
/** Beyond that, more help is thanked but not saved up. */
export const CREDITS_MAX = 10
const CYCLE_MAX = 1_000_000

const count = z.int().min(1).max(OWED_MAX)

/** `by` takes `turns` of the turns that would be those of `to`. */
const debt = z.object({ by: snowflake, to: snowflake, turns: count }).readonly()
export type Debt = z.output<typeof debt>

const credit = z.object({ member: snowflake, turns: z.int().min(1).max(CREDITS_MAX) }).readonly()
export type Credit = z.output<typeof credit>

/** What somebody passed on counts as theirs while it is in the window. */
const passedOn = z
  .object({ member: snowflake, effort: z.number().min(0), on: localDate })
  .readonly()

/** Of a shuffle: which bag it is, and who has been drawn from it. Its order comes of the seed again. */
const bag = z
  .object({
    cycle: z.int().min(1).max(CYCLE_MAX),
    drawn: z.array(snowflake).max(ROLE_POOL_MAX).readonly(),
  })
  .readonly()
export type Bag = z.output<typeof bag>

/** Why a turn did not move on although its occurrence is over. */
export const KEPT = ['skipped', 'missed', 'helped', 'neutral'] as const
export type Kept = (typeof KEPT)[number]

/**
 * Where a rotation stands once the holder of an occurrence is chosen. It lies on that occurrence, and the next one is
 * computed from it: taking the next occurrence away takes everything back, and nothing has to be restored.
 */
export const turnStateSchema = z
  .object({
    /** Whose turn it is or was last, by their seat: not who did it, and not who stood in. */
    cursor: seat.nullable(),
    /** The first day of the holder's stretch, for turns that last days, weeks or months. */
    since: localDate.nullable(),
    /** Occurrences that counted as the holder's turn and are over. */
    held: z.int().min(0),
    /** Why the holder has it once more. */
    kept: z.enum(KEPT).nullable(),
    bag: bag.nullable(),
    debts: z
      .array(debt)
      .max(POOL_MAX * OWED_MAX * 2)
      .readonly(),
    /** The debt that this occurrence pays, if it is done. */
    settling: z.object({ by: snowflake, to: snowflake }).readonly().nullable(),
    credits: z.array(credit).max(ROLE_POOL_MAX).readonly(),
    passed: z.array(passedOn).max(PASSED_MAX).readonly(),
    /** Who passed on this very occurrence: it does not come back to them. */
    declined: z.array(snowflake).max(ROLE_POOL_MAX).readonly(),
    /** Of a role, whose members nobody puts in order. */
    seats: z.array(seat).max(ROLE_POOL_MAX).readonly().nullable(),
  })
  .readonly()
export type TurnState = z.output<typeof turnStateSchema>

export const FRESH: TurnState = {
  cursor: null,
  since: null,
  held: 0,
  kept: null,
  bag: null,
  debts: [],
  settling: null,
  credits: [],
  passed: [],
  declined: [],
  seats: null,
}

/** Without whatever concerns somebody who left: nobody can pay them, or be paid by them. */
export const withoutMember = (state: TurnState, who: Snowflake): TurnState => ({
  ...state,
  debts: state.debts.filter(({ by, to }) => by !== who && to !== who),
  settling: state.settling?.by === who || state.settling?.to === who ? null : state.settling,
  credits: state.credits.filter(({ member }) => member !== who),
  passed: state.passed.filter(({ member }) => member !== who),
})
