import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { occurrences } from '../chores/index.ts'
import { guilds, quietUntil } from '../guilds/index.ts'
import type { Occurrence } from '../model/index.ts'
import { appointReminder } from './appoint-reminder.flow.ts'
import { SNOOZE_HOURS, type SnoozeRefusal, snooze } from './reminder.ts'

export interface SnoozeReminder {
  readonly guildId: Snowflake
  readonly occurrenceId: Id
  readonly by: Snowflake
  readonly isManager: boolean
  readonly correlationId: string
}

export interface Snoozed {
  readonly occurrence: Occurrence
  readonly until: Temporal.Instant
}

type Refused = SnoozeRefusal | Refusal<'snooze.notFound', Record<never, never>>

/** Says it again in an hour, or when the quiet hours are over by then; when the chore is due does not move. */
export function snoozeReminder(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, occurrenceId, by, isManager, correlationId }: SnoozeReminder,
): Promise<Result<Snoozed, Refused>> {
  return inGuild(app.db, guildId, async (scope) => {
    const [settings, found] = await Promise.all([
      guilds.settings(scope),
      occurrences.find(scope, { occurrence: occurrenceId }),
    ])
    if (!found) return refuse('snooze.notFound', {})
    const decision = snooze(found, { by, isManager })
    if (!decision.ok) return decision
    const inAWhile = app.clock.now().round('minute').add({ hours: SNOOZE_HOURS })
    const until = quietUntil(settings, inAWhile) ?? inAWhile
    await appointReminder(scope, app, { occurrence: found, correlationId, at: until })
    return ok({ occurrence: found, until })
  })
}
