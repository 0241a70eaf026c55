import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import type { Id } from '../../core/ids.ts'
import { defineSubcommand } from '../../interactions/command.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { inPlace } from '../../interactions/response.ts'
import { choreOption, everyChore } from '../chores/index.ts'
import { mayManage } from '../guilds/index.ts'
import { historyCard } from './history.view.ts'
import { choreNotFound } from './home.button.ts'
import { localize } from './locales/index.ts'
import { readHistory } from './read-history.flow.ts'

export const history = defineSubcommand({
  name: localize('history.name'),
  description: localize('history.description'),
  access: 'read',
  options: {
    chore: choreOption(everyChore),
  },

  run: (app, at, { chore }) =>
    chore ? showHistory(app, at, { choreId: chore, page: 0 }) : choreNotFound(at.locale),
})

interface Wanted {
  readonly choreId: Id
  readonly page: number
  /** When the turn was due that was just taken back. */
  readonly reopenedAt?: Temporal.Instant
}

/** The command and the buttons on its card end here. */
export async function showHistory(app: App, at: Invocation, { choreId, page, ...looking }: Wanted) {
  const { guildId, userId: by, locale } = at
  const isManager = await mayManage(app, at)
  const found = await readHistory(app, { guildId, choreId, page, by, isManager })
  if (!found) return choreNotFound(locale)
  const card = historyCard(locale, found, { by, ...looking })
  return inPlace(at, card)
}
