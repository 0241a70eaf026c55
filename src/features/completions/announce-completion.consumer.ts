import { request } from '../../core/outbox/outbox.ts'
import { defineConsumer } from '../../jobs/consumer.ts'
import { choreCompleted } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { uploadsIn } from '../model/index.ts'
import { completionAnnouncement } from './chore.effects.ts'

/** Yesterday's news is none. */
const WORTH_HOURS = 24

/** Only in a guild that wants to hear of it, and has a channel for it. */
export const announceCompletion = defineConsumer({
  name: 'chores.announce-completion',
  on: choreCompleted,

  async handle(scope, { id: eventId, payload, at }, { clock, newId }) {
    const { occurrenceId, completionId, toldEveryone, proof } = payload
    // The message with the photo says so.
    if (uploadsIn(proof).length > 0) return
    const { channelId, announcesCompletions } = await guilds.settings(scope)
    if (!channelId || !announcesCompletions || toldEveryone) return
    await request(scope, completionAnnouncement({ occurrenceId, completionId }), {
      id: newId(),
      at: clock.now(),
      key: completionId,
      subjectId: occurrenceId,
      correlationId: eventId,
      expiresAt: at.add({ hours: WORTH_HOURS }),
    })
  },
})
