import { defineEffectHandler } from '../../jobs/effect.ts'
import { postToAll } from '../../jobs/post.ts'
import { guilds } from '../guilds/index.ts'
import { openSetupId } from './setup.custom-ids.ts'
import { welcome } from './setup.effects.ts'
import { welcomeCard } from './welcome.view.ts'

/** Nothing where somebody was faster and set it up. The channel may be closed to us: then `/setup` has to be found. */
export const welcomeEffect = defineEffectHandler({
  on: welcome,

  async prepare(scope, { channelId }, { mark }) {
    const { locale, boardChannelId } = await guilds.settings(scope)
    if (boardChannelId) return undefined
    const customId = openSetupId.encode({ mark })
    return postToAll({ channelId, mark: customId, components: [welcomeCard(locale, customId)] })
  },

  async closed({ guildId }, channelId, { log }) {
    log.info({ guild: guildId, channel: channelId }, 'guild could not be welcomed')
  },
})
