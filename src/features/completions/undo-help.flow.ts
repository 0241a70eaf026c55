import type { App } from '../../app.ts'
import { inGuild, inOneFlight } from '../../core/db/scope.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Result } from '../../core/result.ts'
import { helpers, helpUndone } from '../chores/index.ts'
import {
  type CompletedOccurrence,
  type HelpRefusal,
  helpOf,
  helpUndoRefusal,
  withHelpers,
} from '../model/index.ts'
import { findHelped } from './find-helped.flow.ts'
import type { HelpWith } from './help-with.flow.ts'

type Undone = Result<CompletedOccurrence, HelpRefusal>

/** They did not help, after all: what the turn counts for is the others'. */
export const undoHelp = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, completionId, by, correlationId }: HelpWith,
): Promise<Undone> =>
  inGuild(app.db, guildId, async (scope): Promise<Undone> => {
    const at = app.clock.now()
    const found = await findHelped(scope, completionId)
    if (!found.ok) return found
    const { done } = found.value
    const refusal = helpUndoRefusal(done, { completionId, by, now: at })
    if (refusal) return refusal
    const origin = { id: app.newId(), at, streamId: done.id, actorId: by, correlationId }
    await inOneFlight(
      helpers.remove(scope, completionId, by),
      outbox.announce(scope, helpUndone(helpOf(done, by)), origin),
    )
    const others = done.completion.helperIds.filter((one) => one !== by)
    return ok(withHelpers(done, others))
  })
