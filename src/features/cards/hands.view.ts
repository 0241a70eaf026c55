import { button } from '../../core/components.ts'
import { holdersOf, type Occurrence } from '../model/index.ts'
import { claimId, handOverId } from './exchange.custom-ids.ts'
import { t } from './locales/index.ts'

/** Whose it is can let another do it, and so can a manager; what is anyone's, anyone can take. */
export function otherHands(locale: string, turn: Occurrence, mayGive: boolean) {
  const { id: occurrence } = turn
  if (holdersOf(turn).length === 0)
    return [button(t(locale, 'button.claim'), claimId.encode({ occurrence }))]
  return mayGive ? [button(t(locale, 'button.handOver'), handOverId.encode({ occurrence }))] : []
}
