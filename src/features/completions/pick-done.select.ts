import type { App } from '../../app.ts'
import { type Id, id } from '../../core/ids.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { update, type whisperCard } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { doneCard, pickDoneId } from '../cards/index.ts'
import { actorOf } from '../guilds/index.ts'
import type { SaidBesides } from '../model/index.ts'
import { completeChore } from './complete-chore.flow.ts'
import { notDone } from './count.button.ts'
import { choreNotFound } from './home.button.ts'

export const pickDoneSelect = defineStringSelect({
  id: pickDoneId,
  value: id,
  run: (app, at, _args, [picked]) =>
    picked ? completeAndShow(app, at, picked, update) : choreNotFound(at.locale),
})

/** The select, and the menu of a message that shows one chore, end here. */
export async function completeAndShow(
  app: App,
  at: Invocation,
  occurrenceId: Id,
  answer: typeof update | typeof whisperCard,
  said: SaidBesides = {},
) {
  const { locale } = at
  const result = await completeChore(app, {
    ...(await actorOf(app, at)),
    ...said,
    occurrenceId,
    asksEarly: true,
  })
  if (!result.ok)
    return notDone(app, at, { refusal: result.refusal, occurrence: occurrenceId, said })
  return answer(doneCard(locale, result.value))
}
