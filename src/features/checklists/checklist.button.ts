import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { inPlace, refusal } from '../../interactions/response.ts'
import { checklistId, doneId, showId } from '../cards/index.ts'
import { showChore, whatMay } from '../chores/index.ts'
import { actorOf } from '../guilds/index.ts'
import { checklistOf, type Occurrence } from '../model/index.ts'
import { undoSteps } from './change-steps.flow.ts'
import { undoStepsId } from './checklist.custom-ids.ts'
import { checklistCard } from './checklist.view.ts'
import { say, t } from './locales/index.ts'

export const checklistButton = defineButton({
  id: checklistId,
  access: 'read',
  run: (app, at, { chore }) => showChecklist(app, at, chore),
})

export const undoStepsButton = defineButton({
  id: undoStepsId,

  async run(app, at, { change: eventId }) {
    const result = await undoSteps(app, { ...(await actorOf(app, at)), eventId })
    if (!result.ok) return refusal(say(at.locale, result.refusal))
    return showChecklist(app, at, result.value.choreId)
  },
})

/** Where a card of their own stands, in its place. */
export async function showChecklist(
  app: App,
  at: Invocation,
  chore: Id,
  changedId: Id | null = null,
) {
  const { guildId, locale } = at
  const found = await showChore(app, { guildId, chore })
  if (!found) return refusal(t(locale, 'chore.notFound'))
  const { occurrence } = found
  const { mayChange } = await whatMay(app, at, occurrence)
  return inPlace(at, cardOf(locale, occurrence, { mayChange, changedId }))
}

interface Looking {
  readonly mayChange: boolean
  readonly changedId?: Id | null
}

export function cardOf(locale: string, { id: occurrence, ...turn }: Occurrence, looking: Looking) {
  const { chore, status } = turn
  return checklistCard(locale, {
    ...looking,
    name: chore.name,
    steps: checklistOf(turn),
    choreId: chore.id,
    open:
      status === 'open'
        ? { occurrence, doneId: doneId.encode({ occurrence, place: 'card' }) }
        : null,
    showId: showId.encode({ chore: chore.id }),
  })
}
