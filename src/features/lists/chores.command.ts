import { defineCommand } from '../../interactions/command.ts'
import * as option from '../../interactions/option.ts'
import { refusal, whisperCard } from '../../interactions/response.ts'
import { homeId } from '../cards/index.ts'
import { everywhereAt } from './everywhere.button.ts'
import { localize, t } from './locales/index.ts'
import { listCard } from './page.button.ts'

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

  async run(app, at, { filter, member }) {
    const whose = member && member.id !== at.userId ? { memberId: member.id } : {}
    return whisperCard(await listCard(app, at, { filter: filter ?? 'default', page: 0, ...whose }))
  },

  /** Whose list it is, only a server can tell. */
  async direct(app, at, { filter, member }) {
    if (member && member.id !== at.userId) return refusal(t(at.locale, 'everywhere.member'))
    return whisperCard(await everywhereAt(app, at, { filter: filter ?? 'default', page: 0 }))
  },
})
