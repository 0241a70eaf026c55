import type { GuildScope } from '../../core/db/scope.ts'
import type { EventContract } from '../../core/event.ts'
import { defineConsumer } from '../../jobs/consumer.ts'
import { choreRestored, completionUndone, elsewhere } from '../chores/index.ts'
import { guilds, settingsChanged } from '../guilds/index.ts'
import { appointFollowing } from './appoint-following.flow.ts'

/** The guild's clock was set, or a chore comes back that was away while it was. */
const followOn = <P>(name: string, on: EventContract<P>) =>
  defineConsumer({
    name,
    on,
    async handle(scope, { id: eventId }, app) {
      if (await isElsewhere(scope)) await appointFollowing(scope, app, { eventId })
    },
  })

const isElsewhere = async (scope: GuildScope) =>
  (await elsewhere(scope, await guilds.settings(scope), { limit: 1 })).length > 0

export const followClock = [
  followOn('chores.follow-clock', settingsChanged),
  followOn('chores.follow-clock-restored', choreRestored),
  followOn('chores.follow-clock-undone', completionUndone),
]
