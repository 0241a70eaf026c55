import { defineButton } from '../../interactions/button.ts'
import { post } from '../../interactions/response.ts'
import { shareHistoryId } from '../cards/index.ts'
import { readSettings } from '../guilds/index.ts'
import { sharedHistoryCard } from './history.view.ts'
import { choreNotFound } from './home.button.ts'
import { readHistory } from './read-history.flow.ts'

/** Shows a page of it to everyone in the channel, in the language of the server. */
export const shareHistoryButton = defineButton({
  id: shareHistoryId,
  access: 'read',

  async run(app, { guildId, guildLocale, userId: by, locale }, { chore: choreId, page }) {
    const [settings, found] = await Promise.all([
      readSettings(app, { guildId, guildLocale }),
      readHistory(app, { guildId, choreId, page, by, isManager: false }),
    ])
    if (!found) return choreNotFound(locale)
    return post(sharedHistoryCard(settings.locale, found, by))
  },
})
