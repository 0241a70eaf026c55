import { button } from '../../core/components.ts'
import { holdersOf, type Occurrence } from '../model/index.ts'
import { claimId, handOverId } from './exchange.custom-ids.ts'
import { t } from './locales/index.ts'

/** Whose it is can let another do it; what is anyone's, anyone can take. */
export const otherHands = (locale: string, turn: Occurrence) =>
  holdersOf(turn).length > 0
    ? button(t(locale, 'button.handOver'), handOverId.encode({ occurrence: turn.id }))
    : button(t(locale, 'button.claim'), claimId.encode({ occurrence: turn.id }))
