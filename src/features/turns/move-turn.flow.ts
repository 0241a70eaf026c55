import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { UNREADABLE } from '../../core/text.ts'
import { choosingOf, chores, edited, occurrences } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { absences } from '../members/index.ts'
import {
  type Acting,
  type ChangeRefusal,
  changeRefusal,
  type Occurrence,
  turnFrom,
  whoseOf,
} from '../model/index.ts'
import { moveOn } from '../rotations/index.ts'

export interface MoveTurn extends Acting {
  readonly choreId: Id
  /** Not the chore: who comes second does not move the next turn by mistake. */
  readonly occurrenceId: Id
}

export interface Moved {
  readonly occurrence: Occurrence
  /** Of the event, which taking it back needs. */
  readonly eventId: Id
}

export type MoveRefusal =
  | ChangeRefusal
  | Refusal<'chore.notFound', Record<never, never>>
  | Refusal<'turn.over', { chore: string }>
  | Refusal<'rotation.nobodyElse', Record<never, never>>

/** It is the turn of whoever comes next; the one who had it owes nothing for it. */
export function moveTurn(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: MoveTurn,
): Promise<Result<Moved, MoveRefusal>> {
  const { guildId, choreId, by, correlationId } = wanted
  return inGuild(app.db, guildId, async (scope) => {
    const at = app.clock.now()
    const decision = await decide(scope, wanted, at)
    if (!decision.ok) return decision
    const { chore, open, after } = decision.value
    const eventId = app.newId()
    const event = edited(by, { before: chore, after: chore }, { before: open, after })
    const origin = { id: eventId, at, streamId: choreId, actorId: by, correlationId }
    await inOneFlight(
      chores.save(scope, chore),
      occurrences.move(scope, after),
      outbox.announce(scope, event, origin),
      absences.stillAsSeen(scope),
    )
    return ok({ occurrence: { ...after, version: open.version + 1 }, eventId })
  })
}

/** What is open, and whose it becomes; or why it stays. */
async function decide(scope: GuildScope, wanted: MoveTurn, at: Temporal.Instant) {
  const { choreId, occurrenceId, by, isManager } = wanted
  const [{ adding }, chore, open] = await Promise.all([
    guilds.settings(scope),
    chores.find(scope, choreId),
    occurrences.find(scope, { occurrence: occurrenceId }),
  ])
  // What cannot be read would be sealed over itself.
  if (!chore || [chore.name, chore.notes].includes(UNREADABLE)) return refuse('chore.notFound', {})
  const refusal = changeRefusal(chore, { by, isManager, onlyManagers: adding === 'restricted' })
  if (refusal) return refusal
  if (open?.status !== 'open' || open.chore.id !== choreId)
    return refuse('turn.over', { chore: chore.name })
  const after = await movedOn(scope, open, at)
  return after ? ok({ chore, open, after }) : refuse('rotation.nobodyElse', {})
}

async function movedOn(
  scope: GuildScope,
  open: Occurrence,
  at: Temporal.Instant,
): Promise<Occurrence | undefined> {
  const { chore, dueAt } = open
  if (chore.assignment.kind !== 'rotation') return undefined
  const choosing = await choosingOf(scope, { chore, dueAt, at }, open)
  const next = moveOn({ ...choosing, turn: turnFrom(open) })
  return next && { ...open, ...whoseOf(next) }
}
