import type { App } from '../../app.ts'
import { isAfter, type Temporal } from '../../core/clock.ts'
import { type GuildScope, inOneFlight } from '../../core/db/scope.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Result } from '../../core/result.ts'
import { choreRevived, completions, occurrences, turns } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { members } from '../members/index.ts'
import {
  type CompleteRefusal,
  complete,
  completionOf,
  type Occurrence,
  photoRefusal,
  type RequirementRefusal,
  type RowOfTurns,
  requirementRefusal,
  type Said,
} from '../model/index.ts'
import { windowEnd } from '../recurrence/index.ts'
import type { CompleteChore, Completed } from './complete-chore.flow.ts'
import { doerOf, timesOf } from './doing.ts'
import { earlyRefusal } from './early.ts'
import { requestProof } from './request-proof.flow.ts'
import { saidOf } from './said-of.ts'

/** The turn whose time it was, where time has closed it since. */
export async function closedTurnAt(
  scope: GuildScope,
  row: RowOfTurns,
  doneAt: Temporal.Instant,
): Promise<Occurrence | undefined> {
  const near = await turns.closedAround(scope, row, doneAt)
  const found = await occurrences.findAmong(scope, near)
  return found.find((turn) => wasItsTime(turn, doneAt))
}

function wasItsTime(turn: Occurrence, doneAt: Temporal.Instant): boolean {
  const end = windowEnd(turn.chore.schedule, turn.dueAt)
  return (
    end !== undefined &&
    isAfter(end, doneAt) &&
    !earlyRefusal(turn, { at: doneAt, recordedAt: null }, { asks: true })
  )
}

interface Reviving extends Pick<CompleteChore, keyof Said | 'isManager' | 'correlationId'> {
  readonly turn: Occurrence
  readonly doneAt: Temporal.Instant
}

/** Was done in time, though nobody said so in time: missed no more. What is open since stays open. */
export async function reviveTurn(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  wanted: Reviving,
): Promise<Result<Completed, CompleteRefusal | RequirementRefusal>> {
  const { turn, doneAt, by, isManager = false, correlationId } = wanted
  const at = app.clock.now()
  const was = turn.status === 'neutral' ? 'neutral' : 'missed'
  const doer = doerOf(await guilds.settings(scope), isManager)
  const completion = {
    ...completionOf(wanted),
    ...timesOf(doneAt, at),
    id: app.newId(),
    nextId: null,
    was,
  } as const
  const decision = complete({ ...turn, status: 'open' }, completion, doer)
  if (!decision.ok) return decision
  const lacking = requirementRefusal(turn, completion) ?? photoRefusal(turn, completion)
  if (lacking) return lacking

  const done = decision.value
  const next = await occurrences.find(scope, {
    chore: turn.chore.id,
    ...(turn.forMember && { viewer: turn.forMember }),
  })
  const origin = { id: app.newId(), at, streamId: turn.id, actorId: by, correlationId }
  await inOneFlight(
    occurrences.save(scope, done),
    completions.add(scope, done),
    members.remember(scope, [by, completion.by], at),
    requestProof(scope, app, done, wanted),
    outbox.announce(scope, choreRevived({ ...saidOf(done), was }), origin),
  )
  return ok({ done, next: next ?? null, missed: null })
}
