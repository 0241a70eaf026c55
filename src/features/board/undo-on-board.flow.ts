import type { App } from '../../app.ts'
import { inGuild, joinGuild } from '../../core/db/scope.ts'
import { ok } from '../../core/result.ts'
import { type UndoCompletion, undoCompletion } from '../completions/index.ts'
import { type Pressed, redraw, refreshAfterAnswers } from './redraw-board.flow.ts'

type Press = Pressed & Omit<UndoCompletion, 'onBoard'>

/** Takes back what was done, and draws the board without it: one transaction. */
export const undoOnBoard = (app: Pick<App, 'db' | 'clock' | 'newId'>, press: Press) =>
  inGuild(app.db, press.guildId, async (scope) => {
    const joined = { ...app, db: joinGuild(app.db, scope) }
    const result = await undoCompletion(joined, { ...press, onBoard: true })
    if (result.ok) return ok(await redraw(scope, app, press))
    await refreshAfterAnswers(scope, app, press)
    return result
  })
