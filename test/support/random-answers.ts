import { approve } from '../../src/features/approvals/approve.flow.ts'
import { decline } from '../../src/features/approvals/decline.flow.ts'
import { dispute } from '../../src/features/approvals/dispute.flow.ts'
import { undoApproval } from '../../src/features/approvals/undo-approval.flow.ts'
import { withdrawDispute } from '../../src/features/approvals/withdraw-dispute.flow.ts'
import { ABOUT } from '../../src/features/model/index.ts'
import { oneOf } from './dice.ts'
import { type Act, maybe, pick, who } from './random-act.ts'

/** What others say of what was done; some of them had a part in it, and some come too late. */
export const judge: Act = async (house, roll) => {
  const completionId = oneOf(roll, await house.completions())
  if (!completionId) return undefined
  const wanted = { ...who(house, roll), completionId, about: pick(roll, ABOUT) }
  const side = roll(4)
  if (side === 0) return decline(house.app, { ...wanted, reason: maybe(roll, ['Not yet']) })
  return side === 1 ? undoApproval(house.app, wanted) : approve(house.app, wanted)
}

export const argue: Act = async (house, roll) => {
  const completionId = oneOf(roll, await house.completions())
  if (!completionId) return undefined
  const wanted = { ...who(house, roll), completionId }
  return roll(3)
    ? dispute(house.app, { ...wanted, reason: 'The glass is still here' })
    : withdrawDispute(house.app, wanted)
}
