import { defineEffectHandler } from '../../jobs/effect.ts'
import { editForAll } from '../../jobs/post.ts'
import { chores } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { proofWithdrawal } from './chore.effects.ts'
import { withdrawnCard } from './proof.view.ts'

/** In place of who did it, with the photo: that it was taken back. The file goes, too. */
export const proofWithdrawalEffect = defineEffectHandler({
  on: proofWithdrawal,

  async prepare(scope, { channelId, messageId, told }) {
    if (!told) return { to: 'removal', channelId, messageId }
    const [chore, { locale }] = await Promise.all([
      chores.find(scope, told.choreId),
      guilds.settings(scope),
    ])
    if (!chore) return undefined
    const components = [withdrawnCard(locale, { chore, by: told.completedBy })]
    return editForAll({ channelId, messageId, components, files: 'none' })
  },
})
