import type { App } from '../../app.ts'
import { button } from '../../core/components.ts'
import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { refusal, update } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { myChoresId } from '../lists/index.ts'
import { refreshId } from './board.custom-ids.ts'
import { ofAll, ofOne } from './board-answer.view.ts'
import { t } from './locales/index.ts'
import type { Drawn } from './redraw-board.flow.ts'
import { refreshOnBoard } from './refresh-on-board.flow.ts'

export const refreshButton = defineButton({
  id: refreshId,

  async run(app, at, { revision, mark }) {
    return answer(app, at, await refreshOnBoard(app, pressOf(at, revision)), mark)
  },
})

/** Whatever was pressed on the board. */
export const pressOf = (at: Invocation, revision: number) => ({
  guildId: at.guildId,
  guildLocale: at.guildLocale,
  by: at.userId,
  correlationId: at.interactionId,
  messageId: at.messageId,
  revision,
})

/** A «no» to a press on the board: what can be done instead is in the list. */
export const refused = (locale: string, sentence: string, mark: string) =>
  refusal(sentence, button(t(locale, 'button.myChores'), myChoresId.encode({ mark })))

/** The board that was pressed, drawn again: it says what became of it. */
export async function answer(app: App, at: Invocation, drawn: Drawn, mark: string) {
  const drawing = { revision: drawn.revision, mark, myChoresId: myChoresId.encode({ mark }) }
  if (!at.messagePrivate) return update(...ofAll(drawn, drawing))
  const { guildId, locale } = at
  const reader = { guildId, locale, mayManage: await mayManage(app, at) }
  return update(...ofOne(reader, drawn, drawing))
}
