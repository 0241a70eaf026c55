import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { schedule } from '../../core/outbox/schedule.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { occurrences } from '../chores/index.ts'
import { members } from '../members/index.ts'
import { holdersOf, isWaiting, mentions, type Occurrence } from '../model/index.ts'
import { type CheckRefusal, ifHandedOver, ifSwapped, meantOf } from './check-offer.flow.ts'
import type { OfTurn } from './claim-turn.flow.ts'
import { offerMade, offerTold } from './exchange.events.ts'
import { announceOf } from './give-turns.flow.ts'
import * as offers from './offer.repository.ts'
import { expiryOf, type Offer } from './offer.ts'
import { openTurn } from './open-turn.flow.ts'

/** In rows. */
export const EXPIRE_OFFER = 'exchange.expire-offer'

export interface MakeOffer extends OfTurn {
  /** Null: everyone. */
  readonly to: Snowflake | null
  /** Theirs, which is wanted for it; only of one who is named. */
  readonly forId: Id | null
}

export interface Offered {
  readonly offer: Offer
  readonly turn: Occurrence
  readonly wanted: Occurrence | null
}

export type MakeOfferRefusal =
  | CheckRefusal
  | Refusal<'offer.notYourTurn', { chore: string; whose: string }>
  | Refusal<'offer.anyones', { chore: string }>
  | Refusal<'offer.toYourself', { chore: string }>

type Made = Result<Offered, MakeOfferRefusal>

/** Somebody asks another, or everyone, to take a turn of theirs. It stays theirs until it is accepted. */
export const makeOffer = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: MakeOffer,
): Promise<Made> =>
  inGuild(app.db, wanted.guildId, async (scope): Promise<Made> => {
    const { by, to, correlationId } = wanted
    const at = app.clock.now()
    const checked = await check(scope, wanted, at)
    if (!checked.ok) return checked
    const { turn, other } = checked.value
    const expiresAt = expiryOf(other ? [turn.dueAt, other.dueAt] : [turn.dueAt], at)
    const forId = other?.id ?? null
    const what = { choreId: turn.chore.id, occurrenceId: turn.id, offeredBy: by, toId: to, forId }
    const offer: Offer = {
      ...what,
      id: app.newId(),
      createdAt: at,
      expiresAt,
      status: 'open',
      endedBy: null,
      version: 1,
    }
    const before = await offers.openOf(scope, turn.id)
    if (before) await offers.save(scope, { ...before, status: 'withdrawn', endedBy: by })
    await offers.add(scope, offer)
    await members.remember(scope, [by], at)
    const { id } = offer
    const job = { id: app.newId(), kind: EXPIRE_OFFER, key: id, subjectId: id }
    await schedule(scope, { ...job, dueAt: expiresAt, at, correlationId })
    const said = { ...offerTold(offer), insteadOfId: before?.id ?? null }
    const told = { event: offerMade(said), streamId: turn.id }
    await announceOf(scope, app, { ...told, by, correlationId })
    await refuseMoved(scope, other ? [turn, other] : [turn])
    return ok({ offer, turn, wanted: other })
  })

/**
 * Whoever announces is alone in their guild until they commit: what became somebody else's at this moment is seen now,
 * and is decided about once more.
 */
async function refuseMoved(scope: GuildScope, turns: readonly Occurrence[]) {
  for (const { id: occurrence, version } of turns) {
    const now = await occurrences.find(scope, { occurrence })
    if (now?.version !== version) throw new AppError('db.conflict', { retryable: true })
  }
}

interface Checked {
  readonly turn: Occurrence
  readonly other: Occurrence | null
}

/** Nobody is asked for what they could not accept. */
async function check(
  scope: GuildScope,
  wanted: MakeOffer,
  at: Temporal.Instant,
): Promise<Result<Checked, MakeOfferRefusal>> {
  const { by, to, forId } = wanted
  const found = await openTurn(scope, { ...wanted, at })
  if (!found.ok) return found
  const turn = found.value
  const chore = turn.chore.name
  const holders = holdersOf(turn)
  if (holders.length === 0)
    return refuse(isWaiting(turn) ? 'turn.waits' : 'offer.anyones', { chore })
  if (!holders.includes(by)) return refuse('offer.notYourTurn', { chore, whose: mentions(holders) })
  if (to === by) return refuse('offer.toYourself', { chore })
  if (to === null) return ok({ turn, other: null })
  const asked = { turn, from: by, to, at }
  const moves =
    forId === null
      ? await ifHandedOver(scope, asked)
      : await ifSwapped(scope, { ...asked, forId: await meantOf(scope, forId, to) })
  if (!moves.ok) return moves
  return ok({ turn, other: moves.value[1]?.before ?? null })
}
