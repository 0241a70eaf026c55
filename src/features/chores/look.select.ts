import { z } from 'zod'
import { inGuild } from '../../core/db/scope.ts'
import { id } from '../../core/ids.ts'
import { whisperCard } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { lookId } from './chore.custom-ids.ts'
import { choreCard } from './chore.view.ts'
import { choresCard } from './chores.view.ts'
import * as completions from './completion.repository.ts'
import { endAtHome } from './home.button.ts'
import { listChores } from './list-chores.flow.ts'
import { t } from './locales/index.ts'
import { momentIn } from './moment.ts'
import * as occurrences from './occurrence.repository.ts'

/** One of the chores that a message for everyone only names, or the list of all: for who picked it alone. */
export const lookSelect = defineStringSelect({
  id: lookId,
  access: 'read',
  value: z.union([z.literal('all'), id]),

  async run(app, { guildId, guildLocale, userId, locale }, _args, [picked = 'all']) {
    if (picked === 'all') {
      const shown = { guildId, guildLocale, viewerId: userId, filter: 'all', page: 0 } as const
      return whisperCard(choresCard(locale, await listChores(app, shown)))
    }
    return inGuild(app.db, guildId, async (scope) => {
      const found = await occurrences.find(scope, { occurrence: picked })
      if (!found) return endAtHome(locale, t(locale, 'chore.notFound'))
      const last = await completions.lastDone(scope, found.chore.id)
      const moment = momentIn(found.chore.schedule, app.clock.now())
      return whisperCard(choreCard(locale, found, moment, last))
    })
  },
})
