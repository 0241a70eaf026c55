import { defineUserMenu } from '../../interactions/menu.ts'
import { refusal, whisperCard } from '../../interactions/response.ts'
import { localize, t } from './locales/index.ts'
import { listCard } from './page.button.ts'

/** What is open of the person whose menu it is. */
export const theirChores = defineUserMenu({
  name: localize('menu.theirs'),
  access: 'read',

  async run(app, at, { user }) {
    if (user.bot) return refusal(t(at.locale, 'menu.bot'))
    const whose = user.id === at.userId ? {} : { memberId: user.id }
    return whisperCard(await listCard(app, at, { filter: 'mine', page: 0, ...whose }))
  },
})
