import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import { defineSubcommand } from '../../interactions/command.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { inPlace } from '../../interactions/response.ts'
import { actorOf } from '../guilds/index.ts'
import { givenCard } from './exchange.view.ts'
import { localize } from './locales/index.ts'
import { passTurn } from './pass-turn.flow.ts'
import { refused } from './refused.button.ts'
import { shownOf } from './shown-of.flow.ts'
import { turnOption } from './turn.autocomplete.ts'

export const pass = defineSubcommand({
  name: localize('pass.name'),
  description: localize('pass.description'),
  options: { chore: turnOption() },
  run: (app, at, { chore }) => passAndShow(app, at, chore),
})

/** The command and the button end here. It can be taken back, so nobody is asked whether they are sure. */
export async function passAndShow(app: App, at: Invocation, occurrenceId: Id | null) {
  const { locale } = at
  if (!occurrenceId) return refused(locale, { code: 'turn.gone', args: {} })
  const result = await passTurn(app, { ...(await actorOf(app, at)), occurrenceId })
  if (!result.ok) return refused(locale, result.refusal)
  const { turns, eventId } = result.value
  return inPlace(at, givenCard(locale, { turns: turns.map(shownOf), eventId }))
}
