import { defineCommand } from '../../interactions/command.ts'
import * as option from '../../interactions/option.ts'
import { whisperCard } from '../../interactions/response.ts'
import { choresCard } from './chores.view.ts'
import { listChores } from './list-chores.flow.ts'
import { localize } from './locales/index.ts'

export const choresCommand = defineCommand({
  name: localize('chores.name'),
  description: localize('chores.description'),
  access: 'read',
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
  },

  async run(app, { guildId, guildLocale, userId, locale }, { filter }) {
    const shown = { filter: filter ?? 'default', page: 0 } as const
    const list = await listChores(app, { guildId, guildLocale, viewerId: userId, ...shown })
    return whisperCard(choresCard(locale, list))
  },
})
