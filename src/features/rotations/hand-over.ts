import type { Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { absences, type Roster } from './roster.ts'
import { held, isHolder, open, type Turn } from './turn.ts'

export type HandOverRefusal =
  | Refusal<'handOver.notYours', { whose: readonly Snowflake[] }>
  | Refusal<'handOver.already', { who: Snowflake }>
  | Refusal<'handOver.away', { who: Snowflake; until: string | null }>

export interface HandOver {
  readonly turn: Pick<Turn, 'holders' | 'state'>
  readonly by: Snowflake
  /** Whose it is; of what is nobody's, null, which anybody may give. */
  readonly from: Snowflake | null
  /** Null: whoever likes. */
  readonly to: Snowflake | null
  readonly isManager: boolean
  readonly on: string
  readonly roster: Roster
}

/** A gift: nobody owes anything for it, and the turn after it is as it would have been. */
export function handOver(given: HandOver): Result<Turn, HandOverRefusal> {
  const { turn, by, from, to, on, roster } = given
  if (!mayGive(given)) return refuse('handOver.notYours', { whose: turn.holders })
  const reason = { code: 'turns.handedOver', by } as const
  if (to === null) return ok(open(reason, turn.state))
  if (isHolder(turn, to)) return refuse('handOver.already', { who: to })
  const [absence] = absences(roster, new Set([to]), on)
  if (absence) return refuse('handOver.away', { who: to, until: absence.until })
  const others = turn.holders.filter((one) => one !== from)
  return ok(held([...others, to], reason, turn.state))
}

function mayGive({ turn, by, from, isManager }: HandOver): boolean {
  if (from === null) return turn.holders.length === 0
  return isHolder(turn, from) && (isManager || by === from)
}
