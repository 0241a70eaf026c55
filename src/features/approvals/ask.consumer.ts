import { defineConsumer } from '../../jobs/consumer.ts'
import { choreCompleted, choreRevived, extraDone } from '../chores/index.ts'
import { askApproval } from './ask-approval.flow.ts'

/** However it was said that something is done. */
export const askConsumers = [
  defineConsumer({
    name: 'approvals.ask',
    on: choreCompleted,
    handle: (scope, { id: correlationId, payload: { completionId } }, app) =>
      askApproval(scope, app, { completionId, correlationId }),
  }),
  defineConsumer({
    name: 'approvals.ask-of-revived',
    on: choreRevived,
    handle: (scope, { id: correlationId, payload: { completionId } }, app) =>
      askApproval(scope, app, { completionId, correlationId }),
  }),
  defineConsumer({
    name: 'approvals.ask-of-extra',
    on: extraDone,
    handle: (scope, { id: correlationId, payload: { completionId } }, app) =>
      askApproval(scope, app, { completionId, correlationId }),
  }),
]
