import { defineButton } from '../../interactions/button.ts'
import { post } from '../../interactions/response.ts'
import { readSettings } from '../guilds/index.ts'
import { shareChoreId } from './chore.custom-ids.ts'
import { sharedChoreCard } from './chore.view.ts'
import { endAtHome } from './home.button.ts'
import { t } from './locales/index.ts'
import { momentIn } from './moment.ts'
import { showChore } from './show-chore.flow.ts'

/** Shows a chore to everyone in the channel, as it is now and in the language of the server. */
export const shareChoreButton = defineButton({
  id: shareChoreId,
  access: 'read',

  async run(app, { guildId, guildLocale, userId, locale }, { chore }) {
    const [settings, found] = await Promise.all([
      readSettings(app, { guildId, guildLocale }),
      showChore(app, { guildId, choreId: chore }),
    ])
    if (!found) return endAtHome(locale, t(locale, 'chore.notFound'))
    const moment = momentIn(found.occurrence.chore.schedule, app.clock.now())
    return post(sharedChoreCard(settings.locale, { ...found, moment, by: userId }))
  },
})
