import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as boards from './board.repository.ts'
import { readBoard } from './read-board.flow.ts'
import type { Drawn } from './redraw-board.flow.ts'

interface Look {
  readonly guildId: Snowflake
  readonly guildLocale: string
}

/** What the board shows, and where it is. */
export const lookAtBoard = (
  app: Pick<App, 'db' | 'clock'>,
  { guildId, guildLocale }: Look,
): Promise<Drawn> =>
  inGuild(app.db, guildId, async (scope) => {
    const [board, content] = await Promise.all([
      boards.find(scope),
      readBoard(scope, app, guildLocale),
    ])
    return { content, board, revision: board?.revision ?? 0 }
  })
