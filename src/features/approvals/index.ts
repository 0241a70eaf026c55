export {
  approvalAsked,
  approvalDeclined,
  approvalGiven,
  approvalUndone,
  completionDisputed,
  disputeWithdrawn,
} from './approval.events.ts'
