import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inOneFlight } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { approvals, holdStanding } from '../chores/index.ts'
import { members } from '../members/index.ts'
import type { About } from '../model/index.ts'
import { approvalGiven } from './approval.events.ts'
import { type Asked, idsOf } from './find-asked.flow.ts'

interface Giving extends Pick<Asked, 'done' | 'approval'> {
  readonly about: About
  /** Null: nobody said otherwise in time. */
  readonly by: Snowflake | null
  readonly at: Temporal.Instant
  readonly correlationId: string | null
}

/** It is done, by somebody's word or nobody's. */
export async function giveApproval(
  scope: GuildScope,
  { newId }: Pick<App, 'newId'>,
  { done, approval, about, by, at, correlationId }: Giving,
) {
  const given =
    about === 'approval'
      ? { ...approval, approvedBy: by, approvedAt: at }
      : { ...approval, settledBy: by, settledAt: at }
  const event = approvalGiven({ ...idsOf(done), about, givenBy: by })
  await inOneFlight(
    holdStanding(scope, done.completion.id),
    approvals.save(scope, given),
    members.remember(scope, by ? [by] : [], at),
    outbox.announce(scope, event, {
      id: newId(),
      at,
      streamId: done.id,
      actorId: by,
      correlationId,
    }),
  )
  return { ...given, version: given.version + 1 }
}
