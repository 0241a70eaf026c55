import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import * as field from '../../interactions/field.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { defineModal } from '../../interactions/modal.ts'
import { update } from '../../interactions/response.ts'
import { homeId } from '../cards/index.ts'
import { actorOf } from '../guilds/index.ts'
import { type About, REASON_LENGTH_MAX } from '../model/index.ts'
import { declineFormId } from './approval.custom-ids.ts'
import { declinedCard } from './approval.view.ts'
import { decline } from './decline.flow.ts'
import { endAtHome } from './home.button.ts'
import { languageAt } from './language-at.flow.ts'
import { localize, say } from './locales/index.ts'

export const declineForm = defineModal({
  id: declineFormId,
  title: localize('decline.title'),
  fields: {
    reason: field.text({
      label: localize('decline.field'),
      description: localize('decline.field.description'),
      maxLength: REASON_LENGTH_MAX,
      paragraph: true,
      required: true,
    }),
  },

  run: (app, at, { completion: completionId }, { reason }) =>
    declineAndShow(app, at, { completionId, about: 'approval', reason }),
})

interface Wanted {
  readonly completionId: Id
  readonly about: About
  readonly reason: string | null
}

/** In place of the message that asked. */
export async function declineAndShow(app: App, at: Invocation, wanted: Wanted) {
  const result = await decline(app, { ...(await actorOf(app, at)), ...wanted })
  if (!result.ok) return endAtHome(at.locale, say(at.locale, result.refusal))
  const { done, approval, turn } = result.value
  const isOpen = turn.status === 'open'
  const told = { chore: done.chore, approval, homeId: homeId.encode({}), isOpen }
  return update(declinedCard(await languageAt(app, at), told))
}
