import type { App } from '../../app.ts'
import { defineSubcommand } from '../../interactions/command.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import * as option from '../../interactions/option.ts'
import { inPlace } from '../../interactions/response.ts'
import { actorOf } from '../guilds/index.ts'
import { type AssignTurn, assignTurn } from './assign-turn.flow.ts'
import { givenCard } from './exchange.view.ts'
import { localize } from './locales/index.ts'
import { receiverRefusal } from './receiver.ts'
import { refused } from './refused.button.ts'
import { shownOf } from './shown-of.flow.ts'
import { turnOption } from './turn.autocomplete.ts'

export const assign = defineSubcommand({
  name: localize('assign.name'),
  description: localize('assign.description'),
  options: {
    chore: turnOption(),
    who: option.user({
      name: localize('assign.who'),
      description: localize('assign.who.description'),
      required: true,
    }),
  },

  run(app, at, { chore, who }) {
    const refusal = receiverRefusal(who)
    if (refusal) return refused(at.locale, refusal)
    if (!chore) return refused(at.locale, { code: 'turn.gone', args: {} })
    return assignAndShow(app, at, { occurrenceId: chore, to: who.id })
  },
})

/** The command and what managers do on a card end here. */
export async function assignAndShow(
  app: App,
  at: Invocation,
  wanted: Pick<AssignTurn, 'occurrenceId' | 'to'>,
) {
  const { locale } = at
  const result = await assignTurn(app, { ...(await actorOf(app, at)), ...wanted })
  if (!result.ok) return refused(locale, result.refusal)
  const { turns, eventId } = result.value
  return inPlace(at, givenCard(locale, { turns: turns.map(shownOf), eventId }))
}
