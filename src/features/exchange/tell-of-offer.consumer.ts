import type { WorkerApp } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { request } from '../../core/outbox/outbox.ts'
import { defineConsumer } from '../../jobs/consumer.ts'
import { guilds } from '../guilds/index.ts'
import { offerNewsEffect } from './exchange.effects.ts'
import { offerEnded, turnsGiven } from './exchange.events.ts'

/** Yesterday's news is none. */
const WORTH_HOURS = 24

interface News {
  readonly offerId: Id
  readonly subjectId: Id
  readonly at: Temporal.Instant
  readonly correlationId: Id
}

/** Only where there is a channel for it. */
async function tell(scope: GuildScope, { clock, newId }: WorkerApp, news: News) {
  const { offerId, subjectId, at, correlationId } = news
  const { channelId } = await guilds.settings(scope)
  if (!channelId) return
  await request(scope, offerNewsEffect({ offerId }), {
    id: newId(),
    at: clock.now(),
    key: offerId,
    subjectId,
    correlationId,
    expiresAt: at.add({ hours: WORTH_HOURS }),
  })
}

export const tellOfAccepted = defineConsumer({
  name: 'exchange.tell-of-accepted',
  on: turnsGiven,

  async handle(scope, { id: correlationId, payload: { offerId, choreId }, at }, app) {
    if (offerId) await tell(scope, app, { offerId, subjectId: choreId, at, correlationId })
  },
})

/** Who takes it back themselves knows. */
export const tellOfEnded = defineConsumer({
  name: 'exchange.tell-of-ended',
  on: offerEnded,

  async handle(scope, { id: correlationId, payload, at, actorId }, app) {
    const { offerId, choreId, offeredBy } = payload
    if (actorId === offeredBy) return
    await tell(scope, app, { offerId, subjectId: choreId, at, correlationId })
  },
})
