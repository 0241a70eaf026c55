import { type Change, put, replay, save } from '../../core/rebuild/replay.ts'
import { UNASKED } from '../model/index.ts'
import {
  approvalAsked,
  approvalDeclined,
  approvalGiven,
  approvalUndone,
  completionDisputed,
  disputeWithdrawn,
} from './approval.events.ts'

const TABLE = 'approvals'

/** Who says whether something is done takes part from then on. */
const joining = (userId: string, at: string): Change => put('members', userId, { joinedAt: at })

const asked = replay(approvalAsked, ({ payload: { completionId, asks }, at }) => [
  put(TABLE, completionId, { ...UNASKED, asks, askedAt: at }),
])

const given = replay(approvalGiven, ({ payload: { completionId, about, givenBy }, at }) => [
  ...(givenBy ? [joining(givenBy, at)] : []),
  save(
    TABLE,
    completionId,
    about === 'approval'
      ? { approvedBy: givenBy, approvedAt: at }
      : { settledBy: givenBy, settledAt: at },
  ),
])

const undone = replay(approvalUndone, ({ payload: { completionId, about, askedAt } }) => [
  save(
    TABLE,
    completionId,
    about === 'approval'
      ? { approvedBy: null, approvedAt: null, askedAt }
      : { settledBy: null, settledAt: null, disputedAt: askedAt },
  ),
])

const declined = replay(approvalDeclined, ({ payload, at }) => {
  const { completionId, declinedBy, reason } = payload
  const cells = { declinedBy, declinedAt: at, ...(reason !== null && { reason }) }
  return [joining(declinedBy, at), save(TABLE, completionId, cells)]
})

const disputed = replay(completionDisputed, ({ payload, at }) => {
  const { completionId, disputedBy, reason } = payload
  const cells = { disputedBy, disputedAt: at, reason }
  return [
    joining(disputedBy, at),
    put(TABLE, completionId, { ...UNASKED, version: 0 }),
    save(TABLE, completionId, cells),
  ]
})

const withdrawn = replay(disputeWithdrawn, ({ payload: { completionId } }) => [
  {
    table: TABLE,
    key: completionId,
    // Where nothing was asked before it, nothing is left of it.
    become: (row) => (row?.asks === null ? undefined : row),
  },
  save(TABLE, completionId, { disputedBy: null, disputedAt: null, reason: null }),
])

export const approvals = {
  replays: [asked, given, undone, declined, disputed, withdrawn],
}
