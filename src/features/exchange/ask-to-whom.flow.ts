import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { holdersOf, isWaiting, mentions, type Occurrence } from '../model/index.ts'
import type { OfTurn } from './claim-turn.flow.ts'
import type { MakeOfferRefusal } from './make-offer.flow.ts'
import { openTurn } from './open-turn.flow.ts'

interface Asked {
  readonly turn: Occurrence
  /** Whether it is the turn of who asks, who offers it; a manager gives that of another. */
  readonly isOwn: boolean
}

/** Whether somebody may let another have a turn, and how. */
export const askToWhom = (
  app: Pick<App, 'db' | 'clock'>,
  wanted: OfTurn,
): Promise<Result<Asked, MakeOfferRefusal>> =>
  inGuild(app.db, wanted.guildId, async (scope): Promise<Result<Asked, MakeOfferRefusal>> => {
    const { by, isManager } = wanted
    const found = await openTurn(scope, { ...wanted, at: app.clock.now() })
    if (!found.ok) return found
    const turn = found.value
    const chore = turn.chore.name
    const holders = holdersOf(turn)
    if (holders.includes(by)) return ok({ turn, isOwn: true })
    if (isManager) return ok({ turn, isOwn: false })
    if (holders.length > 0) return refuse('offer.notYourTurn', { chore, whose: mentions(holders) })
    return refuse(isWaiting(turn) ? 'turn.waits' : 'offer.anyones', { chore })
  })
