import type { App } from '../../app.ts'
import { isBefore, type Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { occurrences } from '../chores/index.ts'
import { appointReminder } from './appoint-reminder.flow.ts'
import { remindAt, SNOOZE_HOURS } from './reminder.ts'

interface Anew {
  readonly occurrenceId: Id
  /** When it became open again, or moved. */
  readonly at: Temporal.Instant
  readonly correlationId: string
  /** Only when its time is still to come. */
  readonly isTimely?: boolean
}

/** At its time, and when that has passed meanwhile, a while after it is open again. */
export async function appointAnew(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { occurrenceId, at, correlationId, isTimely = false }: Anew,
) {
  const occurrence = await occurrences.find(scope, { occurrence: occurrenceId })
  if (occurrence?.status !== 'open') return
  const time = remindAt(occurrence)
  if (isTimely && !isBefore(at, time)) return
  const later = at.round('minute').add({ hours: SNOOZE_HOURS })
  const when = isBefore(at, time) ? time : later
  await appointReminder(scope, app, { occurrence, correlationId, at: when })
}
