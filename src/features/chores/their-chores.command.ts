import { defineUserMenu } from '../../interactions/menu.ts'
import { refusal, whisperCard } from '../../interactions/response.ts'
import { choresCard } from './chores.view.ts'
import { listChores } from './list-chores.flow.ts'
import { localize, t } from './locales/index.ts'

/** What is open of the person whose menu it is. */
export const theirChores = defineUserMenu({
  name: localize('menu.theirs'),
  access: 'read',

  async run(app, { guildId, guildLocale, userId, locale }, { user }) {
    if (user.bot) return refusal(t(locale, 'menu.bot'))
    const whose = user.id === userId ? {} : { memberId: user.id }
    const shown = { guildId, guildLocale, viewerId: userId, filter: 'mine', page: 0 } as const
    return whisperCard(choresCard(locale, await listChores(app, { ...shown, ...whose })))
  },
})
