import type { Id } from '../../core/ids.ts'
import { defineConsumer } from '../../jobs/consumer.ts'
import type { About } from '../model/index.ts'
import { approvalRequest, declinedNotice } from './approval.effects.ts'
import { approvalAsked, approvalDeclined, completionDisputed } from './approval.events.ts'
import { requestInChannel } from './request-in-channel.flow.ts'

const asking = (about: About, on: typeof approvalAsked | typeof completionDisputed) =>
  defineConsumer<{ readonly completionId: Id; readonly occurrenceId: Id }>({
    name: `approvals.announce-${about}`,
    on,

    async handle(scope, { id: eventId, payload: { completionId, occurrenceId }, at }, app) {
      const effect = approvalRequest({ completionId, occurrenceId, about })
      await requestInChannel(scope, app, effect, { eventId, at, occurrenceId })
    },
  })

/** Whose work it was is told why it does not count. */
const tellWhose = defineConsumer({
  name: 'approvals.announce-declined',
  on: approvalDeclined,

  async handle(scope, { id: eventId, payload, at }, app) {
    const { choreId, completionId, occurrenceId, completedBy } = payload
    const effect = declinedNotice({ choreId, completionId, occurrenceId, completedBy })
    await requestInChannel(scope, app, effect, { eventId, at, occurrenceId })
  },
})

/** To the guild's channel: who may answer, and whose work it was. */
export const announceConsumers = [
  asking('approval', approvalAsked),
  asking('dispute', completionDisputed),
  tellWhose,
]
