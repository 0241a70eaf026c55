import type { App } from '../../app.ts'
import { inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { checklists, choreStepsTicked, occurrences } from '../chores/index.ts'
import { members } from '../members/index.ts'
import { type Acting, type Occurrence, tickedAs } from '../model/index.ts'

interface TickSteps extends Acting {
  readonly occurrenceId: Id
  /** Steps that are done, and steps that are not any more. */
  readonly on: readonly Id[]
  readonly off: readonly Id[]
}

type TickRefusal =
  | Refusal<'tick.over', { chore: string }>
  | Refusal<'chore.notFound', Record<never, never>>

/** Which steps of an open turn are done: anyone may say so, as anyone may help. */
export const tickSteps = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: TickSteps,
): Promise<Result<Occurrence, TickRefusal>> =>
  inGuild(app.db, wanted.guildId, async (scope): Promise<Result<Occurrence, TickRefusal>> => {
    const { occurrenceId, by, correlationId } = wanted
    const at = app.clock.now()
    const turn = await occurrences.find(scope, { occurrence: occurrenceId })
    if (!turn) return refuse('chore.notFound', {})
    const { chore, ticks, status } = turn
    if (status !== 'open') return refuse('tick.over', { chore: chore.name })
    const on = wanted.on.filter((one) => chore.steps.some(({ id }) => id === one))
    const after = tickedAs(ticks, { on, off: wanted.off }, { by, at: at.toString() })
    if (JSON.stringify(after) === JSON.stringify(ticks)) return ok(turn)
    const event = choreStepsTicked({
      choreId: chore.id,
      occurrenceId,
      tickedBy: by,
      after: [...after],
    })
    const origin = { id: app.newId(), at, streamId: turn.id, actorId: by, correlationId }
    await inOneFlight(
      checklists.saveTicks(scope, turn, after),
      members.remember(scope, [by], at),
      outbox.announce(scope, event, origin),
    )
    return ok({ ...turn, ticks: after })
  })
