import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import { defineSubcommand } from '../../interactions/command.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import * as option from '../../interactions/option.ts'
import { inPlace } from '../../interactions/response.ts'
import { choreOption, openChore } from '../chores/index.ts'
import { actorOf } from '../guilds/index.ts'
import { REASON_LENGTH_MAX } from '../model/index.ts'
import { choreNotFound, endAtHome } from './home.button.ts'
import { localize, say } from './locales/index.ts'
import { skipChore } from './skip-chore.flow.ts'
import { skippedCard } from './turn.view.ts'

export const skip = defineSubcommand({
  name: localize('skip.name'),
  description: localize('skip.description'),
  options: {
    chore: choreOption(openChore),
    reason: option.string({
      name: localize('skip.option.reason'),
      description: localize('skip.option.reason.description'),
      maxLength: REASON_LENGTH_MAX,
    }),
  },

  run: (app, at, { chore, reason = null }) =>
    chore ? skipAndShow(app, at, { occurrenceId: chore, reason }) : choreNotFound(at.locale),
})

interface Given {
  readonly occurrenceId: Id
  readonly reason: string | null
}

/** The command and the button end here. It can be taken back, so nobody is asked whether they are sure. */
export async function skipAndShow(app: App, at: Invocation, given: Given) {
  const { locale } = at
  const result = await skipChore(app, { ...given, ...(await actorOf(app, at)) })
  if (!result.ok) return endAtHome(locale, say(locale, result.refusal))
  const card = skippedCard(locale, { ...result.value, reason: given.reason })
  return inPlace(at, card)
}
