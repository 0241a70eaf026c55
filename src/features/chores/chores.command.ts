import { defineCommand } from '../../interactions/command.ts'
import * as option from '../../interactions/option.ts'
import { refusal, whisperCard } from '../../interactions/response.ts'
import { homeId, type Shown } from './chore.custom-ids.ts'
import { choresCard } from './chores.view.ts'
import { everywhereAt } from './everywhere.button.ts'
import { listChores } from './list-chores.flow.ts'
import { localize, t } from './locales/index.ts'

export const choresCommand = defineCommand({
  name: localize('chores.name'),
  description: localize('chores.description'),
  access: 'read',
  again: homeId.encode({}),
  options: {
    filter: option.choice({
      name: localize('chores.filter'),
      description: localize('chores.filter.description'),
      choices: {
        mine: localize('chores.filter.mine'),
        open: localize('chores.filter.open'),
        overdue: localize('chores.filter.overdue'),
        today: localize('chores.filter.today'),
        week: localize('chores.filter.week'),
        all: localize('chores.filter.all'),
      },
    }),
    member: option.user({
      name: localize('chores.member'),
      description: localize('chores.member.description'),
    }),
  },

  async run(app, { guildId, guildLocale, userId, locale }, { filter, member }) {
    const other = member && member.id !== userId ? { memberId: member.id } : {}
    const shown: Shown = { filter: filter ?? 'default', page: 0, ...other }
    const list = await listChores(app, { guildId, guildLocale, viewerId: userId, ...shown })
    return whisperCard(choresCard(locale, list))
  },

  /** Whose list it is, only a server can tell. */
  async direct(app, at, { filter, member }) {
    if (member && member.id !== at.userId) return refusal(t(at.locale, 'everywhere.member'))
    return whisperCard(await everywhereAt(app, at, { filter: filter ?? 'default', page: 0 }))
  },
})
