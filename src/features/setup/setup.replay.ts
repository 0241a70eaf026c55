import { changesNothing } from '../../core/rebuild/replay.ts'
import { guildSetUp } from './setup.events.ts'

export const setup = {
  replays: [changesNothing(guildSetUp, 'its settings and chores have told of themselves')],
}
