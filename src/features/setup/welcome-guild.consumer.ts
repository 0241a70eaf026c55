import { request } from '../../core/outbox/outbox.ts'
import { defineConsumer } from '../../jobs/consumer.ts'
import { applicationAuthorized } from '../guilds/index.ts'
import { welcome } from './setup.effects.ts'

/** After that, whoever added it has found the commands, or has not looked. */
const WORTH_HOURS = 24

/** Once for a guild, however often it is told that somebody added the bot. */
export const welcomeGuild = defineConsumer({
  name: 'setup.welcome-guild',
  on: applicationAuthorized,

  async handle(scope, { id: eventId, payload, at }, { clock, newId, log }) {
    const { systemChannelId: channelId } = payload
    if (!channelId) {
      log.info({ guild: scope.guildId }, 'guild has no channel to welcome it in')
      return
    }
    await request(scope, welcome({ channelId }), {
      id: newId(),
      at: clock.now(),
      key: scope.guildId,
      subjectId: eventId,
      correlationId: eventId,
      expiresAt: at.add({ hours: WORTH_HOURS }),
    })
  },
})
