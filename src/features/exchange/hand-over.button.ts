import type { App } from '../../app.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { whisperCard } from '../../interactions/response.ts'
import { handOverId } from '../cards/index.ts'
import { actorOf } from '../guilds/index.ts'
import { askToWhom } from './ask-to-whom.flow.ts'
import { assignAndShow } from './assign.command.ts'
import { toAllId } from './exchange.custom-ids.ts'
import { askCard } from './exchange.view.ts'
import { offerAndShow } from './offer.button.ts'
import { refused } from './refused.button.ts'
import { shownOf } from './shown-of.flow.ts'

/** Asks to whom: by whose turn it is, and by managers, beside the card it stands on. */
export const handOverButton = defineButton({
  id: handOverId,
  access: 'read',

  async run(app, at, { occurrence: occurrenceId }) {
    const asked = await askToWhom(app, { ...(await actorOf(app, at)), occurrenceId })
    if (!asked.ok) return refused(at.locale, asked.refusal)
    const { turn, isOwn } = asked.value
    return whisperCard(askCard(at.locale, shownOf(turn), { isOwn }))
  },
})

interface Wanted {
  readonly occurrenceId: Id
  readonly to: Snowflake | null
}

/** Whose it is offers it; a manager who has not got it says whose it is. */
export async function handOver(app: App, at: Invocation, { occurrenceId, to }: Wanted) {
  const asked = await askToWhom(app, { ...(await actorOf(app, at)), occurrenceId })
  if (!asked.ok) return refused(at.locale, asked.refusal)
  return asked.value.isOwn
    ? offerAndShow(app, at, { occurrenceId, to, forId: null })
    : assignAndShow(app, at, { occurrenceId, to })
}

export const toAllButton = defineButton({
  id: toAllId,
  run: (app, at, { occurrence }) => handOver(app, at, { occurrenceId: occurrence, to: null }),
})
