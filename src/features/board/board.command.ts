import { defineCommand } from '../../interactions/command.ts'
import { whisperCard } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { myChoresId } from '../lists/index.ts'
import { markFor } from './board.custom-ids.ts'
import { ofOne } from './board-answer.view.ts'
import { localize } from './locales/index.ts'
import { lookAtBoard } from './look-at-board.flow.ts'

/** A copy of the board for who asks, and the way to everyone's. */
export const boardCommand = defineCommand({
  name: localize('command.name'),
  description: localize('command.description'),
  access: 'read',
  options: {},

  async run(app, at) {
    const { guildId, guildLocale, locale, interactionId } = at
    const drawn = await lookAtBoard(app, { guildId, guildLocale })
    const mark = markFor(interactionId)
    const reader = { guildId, locale, mayManage: await mayManage(app, at) }
    const drawing = { revision: drawn.revision, mark, myChoresId: myChoresId.encode({ mark }) }
    return whisperCard(...ofOne(reader, drawn, drawing))
  },
})
