import { announceCompletion } from './announce-completion.consumer.ts'
import { announcement } from './completion-announcement.effect.ts'
import { proofPostEffect } from './proof-post.effect.ts'
import { proofWithdrawalEffect } from './proof-withdrawal.effect.ts'

export const completions = {
  consumers: [announceCompletion],
  effects: [announcement, proofPostEffect, proofWithdrawalEffect],
}
