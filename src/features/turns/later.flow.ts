import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { occurrences } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import {
  type Actor,
  lockRefusal,
  type Occurrence,
  type TurnRefusal,
  turnRefusal,
} from '../model/index.ts'
import { parseMoment, type Schedule } from '../recurrence/index.ts'
import { LATER, type Later, laterNames } from './later.ts'
import { postponedTo } from './postpone.ts'

interface OfGuild extends Actor {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly locale: string
  readonly occurrenceId: Id
}

export interface Offered {
  readonly what: Later
  /** When it would be due. */
  readonly schedule: Schedule
}

type Found = Result<
  { readonly occurrence: Occurrence; readonly offered: readonly Offered[] },
  TurnRefusal | Refusal<'chore.notFound', Record<never, never>>
>

/** Until when a turn can be put off: of what is offered, what is later than it was due. */
export const offerLater = (
  { db, clock }: Pick<App, 'db' | 'clock'>,
  { guildId, guildLocale, locale, occurrenceId, by, isManager }: OfGuild,
): Promise<Found> =>
  inGuild(db, guildId, async (scope): Promise<Found> => {
    const now = clock.now()
    const [occurrence, settings] = await Promise.all([
      occurrences.find(scope, { occurrence: occurrenceId }),
      guilds.settings(scope, guildLocale),
    ])
    if (!occurrence) return refuse('chore.notFound', {})
    const actor = { by, isManager }
    const refusal = turnRefusal(occurrence, actor) ?? lockRefusal(occurrence, actor, now)
    if (refusal) return refusal
    const offered = laterNames.flatMap((what) => {
      const text = LATER[what]
      const read = parseMoment(text, { now, ...settings, locale })
      if (!read.ok) return []
      const { schedule } = read.value
      const until = postponedTo(occurrence, { schedule, text }, now)
      return until.ok ? [{ what, schedule: momentOf(schedule, until.value) }] : []
    })
    return ok({ occurrence, offered })
  })

/** The very moment, so that it can be said. */
function momentOf(schedule: Schedule, at: Occurrence['dueAt']): Schedule {
  const local = at.toZonedDateTimeISO(schedule.zone)
  const time = local.toPlainTime().toString().slice(0, 5)
  return { ...schedule, anchor: local.toPlainDate().toString(), time }
}
