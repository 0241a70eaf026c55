import { defineEffectHandler } from '../../jobs/effect.ts'
import { boardRemoval } from './board.effects.ts'
import * as boards from './board.repository.ts'

/** A message that is not the board, whatever it was. One that is gone already is as good. */
export const boardRemovalEffect = defineEffectHandler({
  on: boardRemoval,

  async prepare(scope, { channelId, messageId }) {
    const board = await boards.find(scope)
    return board?.messageId === messageId ? undefined : { to: 'removal', channelId, messageId }
  },
})
