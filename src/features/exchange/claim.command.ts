import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import { defineSubcommand } from '../../interactions/command.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { inPlace } from '../../interactions/response.ts'
import { actorOf } from '../guilds/index.ts'
import { claimTurn } from './claim-turn.flow.ts'
import { givenCard } from './exchange.view.ts'
import { localize } from './locales/index.ts'
import { refused } from './refused.button.ts'
import { shownOf } from './shown-of.flow.ts'
import { turnOption } from './turn.autocomplete.ts'

export const claim = defineSubcommand({
  name: localize('claim.name'),
  description: localize('claim.description'),
  options: { chore: turnOption() },
  run: (app, at, { chore }) => claimAndShow(app, at, chore),
})

/** The command and the button end here; null: there is no such turn. */
export async function claimAndShow(app: App, at: Invocation, occurrenceId: Id | null) {
  const { locale } = at
  if (!occurrenceId) return refused(locale, { code: 'turn.gone', args: {} })
  const result = await claimTurn(app, { ...(await actorOf(app, at)), occurrenceId })
  if (!result.ok) return refused(locale, result.refusal)
  const { turns, eventId } = result.value
  return inPlace(at, givenCard(locale, { turns: turns.map(shownOf), eventId }, { isOwn: true }))
}
