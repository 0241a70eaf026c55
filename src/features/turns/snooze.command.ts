import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import { defineSubcommand } from '../../interactions/command.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import * as option from '../../interactions/option.ts'
import { inPlace } from '../../interactions/response.ts'
import { choreOption, momentText, openChore, whatMay } from '../chores/index.ts'
import { actorOf } from '../guilds/index.ts'
import { WHEN_OPTION_LENGTH_MAX } from '../model/index.ts'
import { choreNotFound, endAtHome } from './home.button.ts'
import { localize, say } from './locales/index.ts'
import { postponeChore } from './postpone-chore.flow.ts'
import { postponedCard } from './turn.view.ts'

export const snooze = defineSubcommand({
  name: localize('postpone.name'),
  description: localize('postpone.description'),
  options: {
    chore: choreOption(openChore),
    until: option.string({
      name: localize('postpone.option.until'),
      description: localize('postpone.option.until.description'),
      autocomplete: momentText,
      maxLength: WHEN_OPTION_LENGTH_MAX,
      required: true,
    }),
  },

  run: (app, at, { chore, until }) =>
    chore ? postponeAndShow(app, at, { occurrenceId: chore, until }) : choreNotFound(at.locale),
})

interface Given {
  readonly occurrenceId: Id
  readonly until: string
}

/** The command, the list and the form end here. */
export async function postponeAndShow(app: App, at: Invocation, given: Given) {
  const { guildLocale, locale } = at
  const result = await postponeChore(app, {
    ...(await actorOf(app, at)),
    ...given,
    guildLocale,
    locale,
  })
  if (!result.ok) return endAtHome(locale, say(locale, result.refusal))
  const now = app.clock.now()
  const may = await whatMay(app, at, result.value.occurrence)
  const card = postponedCard(locale, result.value, { now, ...may })
  return inPlace(at, card)
}
