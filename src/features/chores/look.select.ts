import { z } from 'zod'
import type { App } from '../../app.ts'
import { id } from '../../core/ids.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { whisperCard } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { choreCard, lookId } from '../cards/index.ts'
import { choreNotFound } from './home.button.ts'
import { showChore } from './show-chore.flow.ts'
import { whatMay } from './what-may.flow.ts'

/** What chores ask of the lists, which are a feature of their own. */
export interface Lists {
  /** All that is open. */
  all(app: App, at: Invocation): Promise<ReturnType<typeof choreCard>>
}

/** One of the chores that a message for everyone only names, or the list of all: for who picked it alone. */
export const lookSelectOn = (lists: Lists) =>
  defineStringSelect({
    id: lookId,
    access: 'read',
    value: z.union([z.literal('all'), id]),

    async run(app, at, _args, [picked = 'all']) {
      const { guildId, locale } = at
      if (picked === 'all') return whisperCard(await lists.all(app, at))
      const found = await showChore(app, { guildId, occurrence: picked })
      if (!found) return choreNotFound(locale)
      const may = await whatMay(app, at, found.occurrence)
      return whisperCard(choreCard(locale, { ...found, ...may }))
    },
  })
