import { defineButton } from '../../interactions/button.ts'
import { whisperCard } from '../../interactions/response.ts'
import { myChoresId } from './chore.custom-ids.ts'
import { choresCard } from './chores.view.ts'
import { listChores } from './list-chores.flow.ts'

/** Each sees their own list, from one message for everyone. */
export const myChoresButton = defineButton({
  id: myChoresId,
  access: 'read',

  async run(app, { guildId, guildLocale, userId, locale }) {
    const shown = { guildId, guildLocale, viewerId: userId, filter: 'default', page: 0 } as const
    return whisperCard(choresCard(locale, await listChores(app, shown)))
  },
})
