import {
  approvalAsked,
  approvalDeclined,
  approvalGiven,
  approvalUndone,
  completionDisputed,
  disputeWithdrawn,
} from '../approvals/index.ts'
import { tell, teller } from './told.ts'

/** What is said of what was said to be done. */
export const APPROVAL_TELLERS = [
  teller(approvalAsked, (of, nameOf) =>
    tell(`log.asked.${of.asks}`, { chore: nameOf(of.choreId) }),
  ),
  teller(approvalGiven, (of, nameOf) =>
    tell(of.givenBy ? `log.given.${of.about}` : 'log.givenByTime', { chore: nameOf(of.choreId) }),
  ),
  teller(approvalUndone, (of, nameOf) => tell('log.givenUndone', { chore: nameOf(of.choreId) })),
  teller(approvalDeclined, (of, nameOf) =>
    of.reason
      ? tell('log.declinedBecause', { chore: nameOf(of.choreId), reason: of.reason })
      : tell('log.declined', { chore: nameOf(of.choreId) }),
  ),
  teller(completionDisputed, (of, nameOf) =>
    tell('log.disputed', {
      chore: nameOf(of.choreId),
      userId: of.completedBy,
      reason: of.reason,
    }),
  ),
  teller(disputeWithdrawn, (of, nameOf) =>
    tell('log.disputeWithdrawn', { chore: nameOf(of.choreId) }),
  ),
] as const
