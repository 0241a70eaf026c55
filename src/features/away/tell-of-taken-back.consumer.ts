import type { Heard } from '../../core/event.ts'
import { request } from '../../core/outbox/outbox.ts'
import { defineConsumer } from '../../jobs/consumer.ts'
import { guilds } from '../guilds/index.ts'
import { NEWS_TURNS_MAX, takenBackNewsEffect } from './away.effects.ts'
import { takingBackUndone, turnsTakenBack } from './away.events.ts'

/** Yesterday's news is none. */
const WORTH_HOURS = 24

/** Only where there is a channel for it. */
const tellOn = (on: Heard<{ readonly moveIds: readonly string[] }>) =>
  defineConsumer({
    name: `away.tell-of-${on.type}`,
    on,

    async handle(scope, { id: eventId, at, payload: { moveIds } }, { clock, newId }) {
      const { channelId } = await guilds.settings(scope)
      if (!channelId) return
      for (let from = 0; from < moveIds.length; from += NEWS_TURNS_MAX)
        await request(scope, takenBackNewsEffect({ eventId, from }), {
          id: newId(),
          at: clock.now(),
          key: from === 0 ? eventId : `${eventId} ${from}`,
          subjectId: eventId,
          correlationId: eventId,
          expiresAt: at.add({ hours: WORTH_HOURS }),
        })
    },
  })

export const tellOfTakenBack = [turnsTakenBack, takingBackUndone].map((on) => tellOn(on))
