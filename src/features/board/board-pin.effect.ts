import { defineEffectHandler } from '../../jobs/effect.ts'
import { boardPin } from './board.effects.ts'
import * as boards from './board.repository.ts'

/** Where the bot may not pin, or nothing more is pinned, the board works as it is. */
export const boardPinEffect = defineEffectHandler({
  on: boardPin,

  async prepare(scope, { channelId, messageId }) {
    const board = await boards.find(scope)
    return board?.messageId === messageId ? { to: 'pins', channelId, messageId } : undefined
  },
})
