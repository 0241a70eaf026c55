import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { ofChore } from '../chores/index.ts'
import { type GuildSettings, isPaused } from '../guilds/index.ts'
import { isOver, type Occurrence } from '../model/index.ts'
import { closeOccurrence } from '../turns/index.ts'

interface Presenting {
  readonly occurrence: Occurrence
  readonly settings: GuildSettings
  readonly at: Temporal.Instant
  /** What was done in time is that turn, though it is said when the time is over. */
  readonly doneAt: Temporal.Instant
  readonly correlationId: string | null
}

/**
 * The turn that somebody means who finishes this one now. Once its time is over it is closed, whether or not the worker
 * has come to it, and the next one is meant: that one and no later, so that who comes second does not do another.
 */
export async function presentOccurrence(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { occurrence, settings, at, doneAt, correlationId }: Presenting,
): Promise<Occurrence> {
  const isClosed = occurrence.status === 'missed' || occurrence.status === 'neutral'
  const meant = (isClosed && (await ofChore.next(scope, occurrence))) || occurrence
  if (meant.status !== 'open' || !isOver(meant, doneAt) || isPaused(settings, at)) return meant
  const isNeutral = meant.closesAt !== null && isPaused(settings, meant.closesAt)
  const closing = { occurrence: meant, at, isNeutral, correlationId }
  return (await closeOccurrence(scope, app, closing)) ?? meant
}
