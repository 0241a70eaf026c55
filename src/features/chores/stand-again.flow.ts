import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inOneFlight } from '../../core/db/scope.ts'
import type { DomainEvent } from '../../core/event.ts'
import type { Id } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok } from '../../core/result.ts'
import type { Acting, Occurrence } from '../model/index.ts'
import { appointClosing } from './appoint-closing.flow.ts'
import { begun, NO_OWN_TURNS, type OwnTurns } from './own-turns.ts'

interface Again extends Pick<Acting, 'by' | 'correlationId'> {
  /** As it stands from now on. */
  readonly turn: Occurrence
  /** And the others, where everybody does their own. */
  readonly own?: OwnTurns
  readonly event: DomainEvent
  /** The chore or the turn that the event is about. */
  readonly streamId: Id
  readonly at: Temporal.Instant
}

/** How every Undo ends: with what was written for it the time is appointed that ends the turn, and everyone hears of it. */
export async function standAgain(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { turn, own = NO_OWN_TURNS, event, streamId, at, by, correlationId }: Again,
  ...written: readonly PromiseLike<unknown>[]
) {
  const origin = { id: app.newId(), at, streamId, actorId: by, correlationId }
  await inOneFlight(
    ...written,
    ...[turn, ...begun(own)].map((one) => appointClosing(scope, app, one, correlationId)),
    outbox.announce(scope, event, origin),
  )
  return ok({ ...turn, version: turn.version + 1 })
}
