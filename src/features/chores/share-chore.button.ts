import { defineButton } from '../../interactions/button.ts'
import { post } from '../../interactions/response.ts'
import { shareChoreId, sharedChoreCard } from '../cards/index.ts'
import { readSettings } from '../guilds/index.ts'
import { choreNotFound } from './home.button.ts'
import { showChore } from './show-chore.flow.ts'

/** Shows a chore to everyone in the channel, as it is now and in the language of the server. */
export const shareChoreButton = defineButton({
  id: shareChoreId,
  access: 'read',

  async run(app, { guildId, guildLocale, userId, locale }, { chore }) {
    const [settings, found] = await Promise.all([
      readSettings(app, { guildId, guildLocale }),
      showChore(app, { guildId, chore }),
    ])
    if (!found) return choreNotFound(locale)
    return post(sharedChoreCard(settings.locale, { ...found, by: userId }))
  },
})
