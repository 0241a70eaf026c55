import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as boards from './board.repository.ts'
import { ANSWER_SECONDS } from './coalesce.ts'
import { type BoardContent, readBoard } from './read-board.flow.ts'
import { requestRefresh } from './request-refresh.flow.ts'

/** What was pressed: a board, the guild's own or a copy of it, as it was drawn then. */
export interface Pressed {
  readonly guildLocale: string
  readonly messageId: Snowflake | undefined
  readonly revision: number
  readonly correlationId: string
  /** It may cover a later drawing without anybody's knowing. */
  readonly mayCover?: boolean
}

export interface Drawn {
  readonly content: BoardContent
  readonly board: boards.Board | undefined
  readonly revision: number
}

/**
 * The board as the answer to a press. Answers may arrive in another order than they were given: this one is the last
 * word only if it follows the drawing that was pressed, and that was the guild's board. Otherwise the board is drawn
 * once more, when all of them have arrived.
 */
export async function redraw(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  pressed: Pressed,
): Promise<Drawn> {
  // In this order: what is read was true after the drawing got its number.
  const [board, content] = await Promise.all([
    boards.turn(scope),
    readBoard(scope, app, pressed.guildLocale),
  ])
  if (!board) return { content, board, revision: pressed.revision }
  const { messageId, revision } = board
  const isLast = messageId === pressed.messageId && revision === pressed.revision + 1
  if (!isLast || pressed.mayCover) await refreshAfterAnswers(scope, app, pressed)
  return { content, board, revision }
}

/** Later than any answer that is on its way, and than the end of this transaction. */
export const refreshAfterAnswers = (
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { correlationId }: Pick<Pressed, 'correlationId'>,
) => {
  const settlesAt = app.clock.now().add({ seconds: ANSWER_SECONDS })
  return requestRefresh(scope, app, { correlationId, settlesAt })
}
