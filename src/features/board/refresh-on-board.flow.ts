import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { type Pressed, redraw } from './redraw-board.flow.ts'

interface Press extends Pressed {
  readonly guildId: Snowflake
}

/**
 * Draws the board at once. It leaves nothing by which a drawing of the worker could tell that this answer is still on
 * its way and might cover it, so the board is always drawn once more.
 */
export const refreshOnBoard = (app: Pick<App, 'db' | 'clock' | 'newId'>, press: Press) =>
  inGuild(app.db, press.guildId, (scope) => redraw(scope, app, { ...press, mayCover: true }))
