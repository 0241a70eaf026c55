import { defineEffectHandler } from '../../jobs/effect.ts'
import { postToAll } from '../../jobs/post.ts'
import { myChoresId } from '../chores/index.ts'
import { closeChannel } from '../guilds/index.ts'
import { appointDue } from './appoint-due.flow.ts'
import { boardPost } from './board.effects.ts'
import * as boards from './board.repository.ts'
import { boardCard } from './board.view.ts'
import { notePosted } from './note-posted.flow.ts'
import { readBoard } from './read-board.flow.ts'

/**
 * A new message that is the board from the moment on in which Discord confirms it; nobody's phone makes a sound. One
 * that was tried before is tried to its end, also when nobody wants it any more: who left a message hears its id by
 * that, and takes it away.
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
    return postToAll({ channelId, mark: own, components, silent: true })
  },

  sent: (scope, { data: { replaces }, channelId, messageId }, app) =>
    notePosted(scope, app, { channelId, messageId, replaces }),

  closed: closeChannel,
})
