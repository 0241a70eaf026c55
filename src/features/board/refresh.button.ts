import type { App } from '../../app.ts'
import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { update } from '../../interactions/response.ts'
import { myChoresId } from '../chores/index.ts'
import { mayManage } from '../guilds/index.ts'
import { refreshId } from './board.custom-ids.ts'
import { ofAll, ofOne } from './board-answer.view.ts'
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

/** The board that was pressed, drawn again: it says what became of it. */
export async function answer(app: App, at: Invocation, drawn: Drawn, mark: string) {
  const drawing = { revision: drawn.revision, mark, myChoresId: myChoresId.encode({ mark }) }
  if (!at.messagePrivate) return update(...ofAll(drawn, drawing))
  const { guildId, locale } = at
  const reader = { guildId, locale, mayManage: await mayManage(app, at) }
  return update(...ofOne(reader, drawn, drawing))
}
