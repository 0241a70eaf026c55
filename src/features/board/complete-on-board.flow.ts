import type { App } from '../../app.ts'
import { inGuild, joinGuild } from '../../core/db/scope.ts'
import { ok } from '../../core/result.ts'
import { type CompleteChore, completeChore } from '../completions/index.ts'
import { type Pressed, redraw, refreshAfterAnswers } from './redraw-board.flow.ts'

type Press = Pressed & Omit<CompleteChore, 'onBoard'>

/** Marks it as done, and draws the board with it: one transaction. Who comes second pressed an old board. */
export const completeOnBoard = (app: Pick<App, 'db' | 'clock' | 'newId'>, press: Press) =>
  inGuild(app.db, press.guildId, async (scope) => {
    const joined = { ...app, db: joinGuild(app.db, scope) }
    const result = await completeChore(joined, { ...press, onBoard: true })
    if (result.ok) return ok(await redraw(scope, app, press))
    await refreshAfterAnswers(scope, app, press)
    return result
  })
