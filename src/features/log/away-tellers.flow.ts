import type { Snowflake } from '../../core/ids.ts'
import { takingBackUndone, turnsTakenBack } from '../away/index.ts'
import { absenceBegun, absenceChanged, absenceEnded } from '../members/index.ts'
import { isOf, tell, teller } from './told.ts'

interface Days {
  readonly from: string
  readonly to: string | null
}

/** By themselves, or by a manager. */
function toldAway(userId: Snowflake, { from, to }: Days, who: string) {
  const isTheirs = isOf(userId, who)
  if (to === null) return tell(isTheirs ? 'log.awayOpen' : 'log.awayOpenFor', { userId, from })
  return tell(isTheirs ? 'log.away' : 'log.awayFor', { userId, from, to })
}

function toldBack({ userId, how }: ReturnType<typeof absenceEnded.parse>, who: string) {
  if (how === 'over') return tell('log.awayOver', { userId })
  if (how === 'withdrawn') return tell('log.awayWithdrawn', { userId })
  return tell(isOf(userId, who) ? 'log.back' : 'log.backFor', { userId })
}

function toldTaken({ userId, moveIds }: ReturnType<typeof turnsTakenBack.parse>, who: string) {
  const count = moveIds.length
  return isOf(userId, who)
    ? tell('log.turnsTakenBack', { count })
    : tell('log.turnsGivenBack', { userId, count })
}

/** A sentence for what becomes of who is away. */
export const AWAY_TELLERS = [
  teller(absenceBegun, (of, _, who) => toldAway(of.userId, of, who)),
  teller(absenceChanged, ({ userId, after }, _, who) => toldAway(userId, after, who)),
  teller(absenceEnded, (of, _, who) => toldBack(of, who)),
  teller(turnsTakenBack, (of, _, who) => toldTaken(of, who)),
  teller(takingBackUndone, ({ userId, moveIds }) =>
    tell('log.turnsLeftAgain', { userId, count: moveIds.length }),
  ),
]
