import { defineConsumer } from '../../jobs/consumer.ts'
import { guilds, settingsChanged } from '../guilds/index.ts'
import { appointRepost } from './appoint-repost.flow.ts'
import { placeBoard } from './place-board.flow.ts'

/** The board goes where the guild wants it now, and its mornings are those of the guild's days. */
export const placeBoardConsumer = defineConsumer({
  name: 'board.place',
  on: settingsChanged,

  async handle(scope, { id: correlationId }, app) {
    const days = await guilds.settings(scope)
    await placeBoard(scope, app, { channelId: days.boardChannelId, correlationId })
    if (days.boardChannelId) await appointRepost(scope, app, { days, correlationId })
  },
})
