import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { completions, extraDone, occurrences } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { members } from '../members/index.ts'
import {
  type CompletedOccurrence,
  type CompleteRefusal,
  complete,
  completionOf,
  photoRefusal,
  type RequirementRefusal,
  type Said,
} from '../model/index.ts'
import { doerOf, timesOf } from './doing.ts'
import { asOpen, extraOf, isPossible } from './extra.ts'
import { requestProof } from './request-proof.flow.ts'
import { saidOf } from './said-of.ts'

export interface LogExtra extends Said {
  readonly guildId: Snowflake
  /** The turn that it might have been. */
  readonly occurrenceId: Id
  /** Of the extra itself, chosen as it was asked for: pressed twice, it is logged once. */
  readonly extraId: Id
  readonly isManager?: boolean
  readonly correlationId: string
  /** When the work was done, if that was before now. */
  readonly doneAt?: Temporal.Instant | undefined
}

type Refused =
  | CompleteRefusal
  | RequirementRefusal
  | Refusal<'chore.notFound', Record<never, never>>

/** Keeps that a chore was done besides its turns: what is open stays open. */
export function logExtra(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: LogExtra,
): Promise<Result<CompletedOccurrence, Refused>> {
  const { guildId, occurrenceId, extraId, by, isManager = false, correlationId, doneAt } = wanted
  return inGuild(app.db, guildId, async (scope) => {
    const [turn, logged, settings] = await Promise.all([
      occurrences.find(scope, { occurrence: occurrenceId }),
      occurrences.find(scope, { occurrence: extraId }),
      guilds.settings(scope),
    ])
    if (!turn || !isPossible(turn, { logged, doneAt })) return refuse('chore.notFound', {})
    const now = app.clock.now()
    const completion = {
      ...completionOf(wanted),
      ...timesOf(doneAt, now),
      ...OF_NO_TURN,
      id: app.newId(),
    }
    const doer = doerOf(settings, isManager)
    const decision = complete(logged ?? asOpen(turn), completion, doer)
    const refused = decision.ok ? photoRefusal(turn, completion) : decision
    if (refused) return refused

    const extra = extraOf(turn, extraId, completion)
    const event = extraDone({ ...saidOf(extra), slot: extra.slot })
    const origin = { id: app.newId(), at: now, streamId: extraId, actorId: by, correlationId }
    await inOneFlight(
      occurrences.add(scope, extra),
      completions.add(scope, extra),
      members.remember(scope, [by, completion.by], now),
      requestProof(scope, app, extra, wanted),
      outbox.announce(scope, event, origin),
    )
    return ok(extra)
  })
}

/** It brings none, and closes none. */
const OF_NO_TURN = { nextId: null, was: null } as const
