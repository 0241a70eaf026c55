import { defineEffectHandler } from '../../jobs/effect.ts'
import { postToAll } from '../../jobs/post.ts'
import { closeChannel, guilds } from '../guilds/index.ts'
import { myChoresId } from '../lists/index.ts'
import { appointDue } from './appoint-due.flow.ts'
import { boardPost } from './board.effects.ts'
import * as boards from './board.repository.ts'
import { boardCard } from './board.view.ts'
import { notePosted } from './note-posted.flow.ts'
import { readBoard } from './read-board.flow.ts'
import { requestPost } from './request-post.flow.ts'

/**
 * A new message that is the board from the moment on in which Discord confirms it; nobody's phone makes a sound. When
 * nobody wants it any more, what an attempt may have left is found, and taken away.
 */
export const boardPostEffect = defineEffectHandler({
  on: boardPost,

  async prepare(scope, { replaces }, { mark, earlier, app }) {
    const [board, content] = await Promise.all([boards.turn(scope), readBoard(scope, app)])
    const channelId = earlier?.channelId ?? content.boardChannelId
    const isWanted = content.boardChannelId !== null && board?.messageId === replaces
    if (!channelId || !(isWanted || earlier)) return undefined
    await appointDue(scope, app, content)
    // Whoever draws it again keeps this id, while the message is found by it.
    const own = myChoresId.encode({ mark })
    const drawing = { revision: board?.revision ?? 0, mark, myChoresId: own }
    const components = [boardCard(content.locale, content, drawing)]
    return postToAll({ channelId, mark: own, components, silent: true, onlyFound: !isWanted })
  },

  sent: (scope, { data: { replaces }, channelId, messageId }, app) =>
    notePosted(scope, app, { channelId, messageId, replaces }),

  async closed(scope, channelId, app) {
    await closeChannel(scope, channelId, app)
    const [board, { boardChannelId }] = await Promise.all([
      boards.hold(scope),
      guilds.settings(scope),
    ])
    // It was on its way there while the guild chose another channel.
    if (!board || !boardChannelId || (board.messageId && board.channelId === boardChannelId)) return
    const cause = `after ${channelId}`
    await requestPost(scope, app, { replaces: board.messageId, cause, correlationId: null })
  },
})
