import { z } from 'zod'
import { id, snowflake } from '../../core/ids.ts'
import { ROTATE_EVERY_MAX, ROTATE_UNITS, SEVERAL_MODES } from './assignment.ts'
import { localDate } from './local-date.ts'
import { KEPT } from './turn-state.ts'

/** More are counted, not named. */
export const AWAY_NAMED_MAX = 5

const absence = z.object({ member: snowflake, until: localDate.nullable() }).readonly()

/** Who of the pool could not be asked. */
const away = z.array(absence).max(AWAY_NAMED_MAX).readonly()
const count = z.int().min(0)
const figure = z.number()

/** How two with the same load were told apart. */
export const TIES = ['none', 'longestAgo', 'order'] as const

/**
 * Why it is theirs: what «Why me?» words, kept as it was when it was decided. Ids of members and figures, no text, so
 * that it can be stored in the clear; whoever is forgotten has to be taken out of it.
 */
export const reasonSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('turns.anyone') }),
  z.object({ code: z.literal('turns.fixed') }),
  z.object({ code: z.literal('turns.several'), mode: z.enum(SEVERAL_MODES), away }),
  /** `after` had the turn before; null: it is the first one. */
  z.object({ code: z.literal('turns.inOrder'), after: snowflake.nullable(), away }),
  /** Effort in the window and days there; `median` is what the middle of the pool bears in a whole window. */
  z.object({
    code: z.literal('turns.leastLoaded'),
    effort: figure,
    days: count,
    median: figure,
    of: count,
    isNewcomer: z.boolean(),
    tie: z.enum(TIES),
    away,
  }),
  /** `left` have not been drawn from the bag yet, after this one. */
  z.object({ code: z.literal('turns.drawn'), cycle: count, left: count, of: count, away }),
  z.object({
    code: z.literal('turns.holds'),
    n: z.int().min(1).max(ROTATE_EVERY_MAX),
    unit: z.enum(ROTATE_UNITS),
    since: localDate,
  }),
  z.object({ code: z.literal('turns.kept'), why: z.enum(KEPT) }),
  z.object({ code: z.literal('turns.standsIn'), for: snowflake, away }),
  z.object({ code: z.literal('turns.repays'), to: snowflake }),
  z.object({ code: z.literal('turns.onlyOne'), away }),
  z.object({ code: z.literal('turns.allAway'), until: localDate.nullable() }),
  z.object({ code: z.literal('turns.nobody') }),
  /** It was somebody's, and is anyone's since it is a day late. */
  z.object({ code: z.literal('turns.late') }),
  /** `isCounted`: with «least loaded», where no turn is owed for it. Earlier builds say neither. */
  z.object({ code: z.literal('turns.passed'), by: snowflake, isCounted: z.boolean().optional() }),
  z.object({ code: z.literal('turns.swapped'), with: snowflake }),
  z.object({ code: z.literal('turns.handedOver'), by: snowflake }),
  z.object({ code: z.literal('turns.claimed') }),
  /** `moveId`: of the event that says whose it was before. Those of earlier builds do not name it. */
  z.object({
    code: z.literal('turns.wentAway'),
    who: snowflake,
    until: localDate.nullable(),
    moveId: id.optional(),
  }),
  z.object({ code: z.literal('turns.left'), who: snowflake }),
  z.object({ code: z.literal('turns.lostRole'), who: snowflake, roleId: snowflake.nullable() }),
])
export type Reason = Readonly<z.output<typeof reasonSchema>>

const GIVEN: ReadonlySet<Reason['code']> = new Set([
  'turns.passed',
  'turns.swapped',
  'turns.handedOver',
  'turns.claimed',
])

/** People made it whose it is: neither the rotation nor time did. */
export const isGiven = ({ code }: Reason) => GIVEN.has(code)
