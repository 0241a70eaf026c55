import type { WorkerApp } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Heard } from '../../core/event.ts'
import { defineConsumer, type Told } from '../../jobs/consumer.ts'
import { CHORES_EVENTS, choreCompleted, completionUndone } from '../chores/index.ts'
import { givingUndone, turnsGiven } from '../exchange/index.ts'
import { absenceBegun, absenceChanged, absenceEnded } from '../members/index.ts'
import * as boards from './board.repository.ts'
import { DONE_MINUTES } from './board.ts'
import { requestRefresh } from './request-refresh.flow.ts'

type Handle<P> = (scope: GuildScope, told: Told<P>, app: WorkerApp) => Promise<unknown>

/** Only where there is a board. */
const forBoard = <P>(on: Heard<P>, handle: Handle<P>) =>
  defineConsumer({
    name: `board.redraw-on-${on.type}`,
    on,
    async handle(scope, told, app) {
      if (await boards.find(scope)) await handle(scope, told, app)
    },
  })

const redrawOn = (on: Heard) =>
  forBoard(on, (scope, { id: correlationId }, app) => requestRefresh(scope, app, { correlationId }))

const done = forBoard(choreCompleted, async (scope, { id: correlationId, payload, at }, app) => {
  if (!payload.onBoard) await requestRefresh(scope, app, { correlationId })
  // Then its row makes room: it has stood there since it was said, whenever it was done.
  const settlesAt = at.add({ minutes: DONE_MINUTES })
  await requestRefresh(scope, app, { correlationId, settlesAt })
})

const undone = forBoard(completionUndone, async (scope, { id: correlationId, payload }, app) => {
  if (!payload.onBoard) await requestRefresh(scope, app, { correlationId })
})

const ownWays = [done, undone]
const hasOwnWay = new Set(ownWays.map(({ on }) => on))

/** Whatever the board shows and did not see itself; a change of the settings has it drawn by who places it. */
export const redrawConsumers = [
  ...CHORES_EVENTS.filter(({ type }) => !hasOwnWay.has(type)).map(redrawOn),
  ...[turnsGiven, givingUndone].map((on) => redrawOn(on)),
  ...[absenceBegun, absenceChanged, absenceEnded].map((on) => redrawOn(on)),
  ...ownWays,
]
