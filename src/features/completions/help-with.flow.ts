import type { App } from '../../app.ts'
import { inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Result } from '../../core/result.ts'
import { approvals, choreHelped, helpers } from '../chores/index.ts'
import { members } from '../members/index.ts'
import {
  type CompletedOccurrence,
  type HelpRefusal,
  helpOf,
  helpRefusal,
  type Occurrence,
  withHelpers,
} from '../model/index.ts'
import { findHelped } from './find-helped.flow.ts'

export interface HelpWith {
  readonly guildId: Snowflake
  readonly completionId: Id
  readonly by: Snowflake
  readonly correlationId: string
}

export interface Helped {
  readonly done: CompletedOccurrence
  readonly next: Occurrence | null
}

/** Whoever helped says so: what the turn counts for is split between them and who did it. */
export const helpWith = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, completionId, by, correlationId }: HelpWith,
): Promise<Result<Helped, HelpRefusal>> =>
  inGuild(app.db, guildId, async (scope): Promise<Result<Helped, HelpRefusal>> => {
    const at = app.clock.now()
    const found = await findHelped(scope, completionId)
    if (!found.ok) return found
    const { done, next } = found.value
    const said = await approvals.find(scope, completionId)
    const agreedBy = said ? [said.approvedBy, said.settledBy] : []
    const refusal = helpRefusal(done, { completionId, by, now: at, agreedBy })
    if (refusal) return refusal
    const origin = { id: app.newId(), at, streamId: done.id, actorId: by, correlationId }
    await inOneFlight(
      helpers.add(scope, completionId, by),
      members.remember(scope, [by], at),
      outbox.announce(scope, choreHelped(helpOf(done, by)), origin),
    )
    return ok({ done: withHelpers(done, [...done.completion.helperIds, by]), next })
  })
