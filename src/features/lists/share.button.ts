import { button } from '../../core/components.ts'
import { defineButton } from '../../interactions/button.ts'
import { post, refusal } from '../../interactions/response.ts'
import { readSettings } from '../guilds/index.ts'
import { listAt, START, shareId } from './list.custom-ids.ts'
import { sharedListCard } from './list.view.ts'
import { listChores } from './list-chores.flow.ts'
import { t } from './locales/index.ts'

/** Shows a private list to everyone in the channel, as it is now and in the language of the server. */
export const shareButton = defineButton({
  id: shareId,
  access: 'read',

  async run(app, { guildId, guildLocale, userId, locale }, { place }) {
    const shown = listAt(place) ?? START
    const [settings, list] = await Promise.all([
      readSettings(app, { guildId, guildLocale }),
      listChores(app, { guildId, guildLocale, viewerId: userId, ...shown }),
    ])
    if (list.total === 0) {
      const home = button(t(locale, 'button.myChores'), list.ids.home)
      return refusal(t(locale, 'share.nothing'), home)
    }
    return post(sharedListCard(settings.locale, list, userId))
  },
})
