import { boardPinEffect } from './board-pin.effect.ts'
import { boardPostEffect } from './board-post.effect.ts'
import { boardRefreshEffect } from './board-refresh.effect.ts'
import { boardRemovalEffect } from './board-removal.effect.ts'
import { placeBoardConsumer } from './place-board.consumer.ts'
import { redrawConsumers } from './redraw-changed.consumer.ts'
import { redrawDueJob } from './redraw-due.job.ts'
import { repostBoardJob } from './repost-board.job.ts'

export const board = {
  consumers: [placeBoardConsumer, ...redrawConsumers],
  effects: [boardPostEffect, boardRefreshEffect, boardPinEffect, boardRemovalEffect],
  jobs: [repostBoardJob, redrawDueJob],
}
