import { defineSubcommand } from '../../interactions/command.ts'
import * as option from '../../interactions/option.ts'
import { localize } from './locales/index.ts'
import { offerAndShow } from './offer.button.ts'
import { receiverRefusal } from './receiver.ts'
import { refused } from './refused.button.ts'
import { turnOption } from './turn.autocomplete.ts'

export const swap = defineSubcommand({
  name: localize('swap.name'),
  description: localize('swap.description'),
  options: {
    chore: turnOption('option.chore', 'swap.chore.description'),
    with: option.user({
      name: localize('swap.with'),
      description: localize('swap.with.description'),
      required: true,
    }),
    for: turnOption('swap.for', 'swap.for.description'),
  },

  run(app, at, { chore, with: who, for: forId }) {
    const refusal = receiverRefusal(who)
    if (refusal) return refused(at.locale, refusal)
    if (!chore || !forId) return refused(at.locale, { code: 'turn.gone', args: {} })
    return offerAndShow(app, at, { occurrenceId: chore, to: who.id, forId })
  },
})
