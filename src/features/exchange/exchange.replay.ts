import { keptTable } from '../../core/rebuild/kept-table.ts'
import { put, replay, save, written } from '../../core/rebuild/replay.ts'
import { givingUndone, offerEnded, offerMade, turnsGiven } from './exchange.events.ts'
import { offers } from './offer.table.ts'

type Moves = ReturnType<typeof givingUndone.parse>['moves']

const moved = (moves: Moves) =>
  moves.map(({ occurrenceId, after: { assigneeId, sharedBy, turn } }) =>
    save('occurrences', occurrenceId, {
      assigneeId,
      sharedBy: sharedBy && written(sharedBy),
      turn: turn && written(turn),
    }),
  )

const joined = (userIds: readonly string[], at: string) =>
  userIds.map((userId) => put('members', userId, { joinedAt: at }))

const replays = [
  replay(turnsGiven, ({ payload: { moves, offerId, joinedIds }, at, actorId }) => [
    ...moved(moves),
    ...joined(joinedIds, at),
    ...(offerId ? [save('offers', offerId, { status: 'accepted', endedBy: actorId })] : []),
  ]),
  replay(givingUndone, ({ payload: { moves } }) => moved(moves)),
  replay(offerMade, ({ payload: { offerId, insteadOfId, ...told }, at, actorId }) => [
    ...(insteadOfId
      ? [save('offers', insteadOfId, { status: 'withdrawn', endedBy: actorId })]
      : []),
    put('offers', offerId, { ...told, status: 'open', endedBy: null, version: 1 }),
    ...joined([told.offeredBy], at),
  ]),
  replay(offerEnded, ({ payload: { offerId, how, endedBy } }) => [
    save('offers', offerId, { status: how, endedBy }),
  ]),
]

export const exchange = { replays, tables: [keptTable(offers, { key: 'id' })] }
