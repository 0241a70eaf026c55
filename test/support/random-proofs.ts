import { addProof, dropProof } from '../../src/features/completions/change-proof.flow.ts'
import { proofPostEffect } from '../../src/features/completions/proof-post.effect.ts'
import { oneOf } from './dice.ts'
import { type Act, pick, who } from './random-act.ts'
import { CHANNELS, LINKS } from './random-words.ts'

/** Photos that the bot posted, and messages that somebody chose for one. */
export const proveOnce: Act = async (house, roll) => {
  const { app, guildId } = house
  const wanted = { ...who(house, roll), link: pick(roll, LINKS) }
  const side = roll(3)
  if (side === 0) {
    const id = oneOf(roll, await house.uploads())
    const where = { channelId: pick(roll, CHANNELS) ?? guildId, messageId: guildId }
    return id && proofPostEffect.sent?.(app, { guildId, id }, where)
  }
  const completionId = oneOf(roll, await house.completions())
  if (side === 1) return completionId && dropProof(app, { ...wanted, completionId })
  const occurrenceId = oneOf(roll, await house.occurrences('done'))
  return occurrenceId && addProof(app, { ...wanted, occurrenceId })
}
