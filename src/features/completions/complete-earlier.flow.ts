import type { App } from '../../app.ts'
import { epochSeconds, isBefore, type Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild, joinGuild } from '../../core/db/scope.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { completions, occurrences } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import type { CompleteRefusal, RequirementRefusal } from '../model/index.ts'
import { type PastRefusal, parsePast } from '../recurrence/index.ts'
import { type CompleteChore, type Completed, completeChore } from './complete-chore.flow.ts'
import type { EarlyRefusal } from './early.ts'
import { presentOccurrence } from './present-occurrence.flow.ts'
import { closedTurnAt, reviveTurn } from './revive-turn.flow.ts'

interface CompleteEarlier extends Omit<CompleteChore, 'doneAt'> {
  readonly guildLocale: string
  readonly locale: string
  /** A moment that has been, in words. */
  readonly when: string
}

export type CompleteEarlierRefused =
  | PastRefusal
  | CompleteRefusal
  | EarlyRefusal
  | RequirementRefusal
  | Refusal<'chore.notFound', Record<never, never>>
  | Refusal<'done.beforeAdded', { chore: string; at: number }>
  | Refusal<'done.beforeLast', { chore: string; at: number }>

/**
 * Marks a turn as done at a moment that has been: after the chore was added, and after it was done the last time. It is
 * the turn whose time it was then, also where that has been missed since.
 */
export function completeEarlier(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: CompleteEarlier,
): Promise<Result<Completed, CompleteEarlierRefused>> {
  const { guildId } = wanted
  return inGuild(
    app.db,
    guildId,
    async (scope): Promise<Result<Completed, CompleteEarlierRefused>> => {
      const moment = await momentOf(scope, wanted, app.clock.now())
      if (!moment.ok) return moment
      const { occurrence, settings, doneAt } = moment.value
      const { correlationId } = wanted
      const present = { occurrence, settings, at: app.clock.now(), doneAt, correlationId }
      // First what time has made of it: whether the worker has come to that yet is no matter of theirs.
      const open = await presentOccurrence(scope, app, present)
      const turn = await closedTurnAt(scope, open, doneAt)
      if (turn) return reviveTurn(scope, app, { ...wanted, turn, doneAt })
      const joined = { ...app, db: joinGuild(app.db, scope) }
      return completeChore(joined, { ...wanted, doneAt })
    },
  )
}

async function momentOf(
  scope: GuildScope,
  { occurrenceId, guildLocale, locale, when }: CompleteEarlier,
  now: Temporal.Instant,
) {
  const [occurrence, settings] = await Promise.all([
    occurrences.find(scope, { occurrence: occurrenceId }),
    guilds.settings(scope, guildLocale),
  ])
  if (!occurrence) return refuse('chore.notFound', {})
  const read = parsePast(when, { now, ...settings, locale })
  if (!read.ok) return read
  const { name: chore, createdAt } = occurrence.chore
  if (isBefore(read.value, createdAt))
    return refuse('done.beforeAdded', { chore, at: epochSeconds(createdAt) })
  const last = await completions.lastDone(scope, occurrence)
  // Said twice, it is the same work.
  return last && !isBefore(last.at, read.value)
    ? refuse('done.beforeLast', { chore, at: epochSeconds(last.at) })
    : ok({ occurrence, settings, doneAt: read.value })
}
