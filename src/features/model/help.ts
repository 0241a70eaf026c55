import { z } from 'zod'
import { isBefore, type Temporal } from '../../core/clock.ts'
import { type Id, type Snowflake, snowflake } from '../../core/ids.ts'
import { type Refusal, refuse } from '../../core/result.ts'
import { type CompletedOccurrence, type Completion, saidAt } from './occurrence.ts'

/** How many can have helped with one turn. */
export const HELPERS_MAX = 10
/** How long somebody may say that they helped, and take that back. */
export const HELP_HOURS = 24

export const helpersSchema = z.array(snowflake)

export type HelpRefusal =
  | Refusal<'chore.notFound', Record<never, never>>
  | Refusal<'help.undone', { chore: string }>
  | Refusal<'help.tooLate', { chore: string; hours: number }>
  | Refusal<'help.yours', { chore: string }>
  | Refusal<'help.agreed', { chore: string }>
  | Refusal<'help.already', { chore: string }>
  | Refusal<'help.full', { chore: string; max: number }>
  | Refusal<'help.none', { chore: string }>

export const isHelpable = (completion: Completion, now: Temporal.Instant) =>
  !isBefore(saidAt(completion).add({ hours: HELP_HOURS }), now)

interface Helping {
  /** What they saw as done: since then it may have been taken back, and done by another. */
  readonly completionId: Id
  readonly by: Snowflake
  readonly now: Temporal.Instant
}

interface Offering extends Helping {
  /** Who said, as one who had no part in it, that it is done. */
  readonly agreedBy: readonly (Snowflake | null)[]
}

function standingRefusal({ chore: { name: chore }, completion }: CompletedOccurrence, at: Helping) {
  if (completion.id !== at.completionId) return refuse('help.undone', { chore })
  if (isHelpable(completion, at.now)) return undefined
  return refuse('help.tooLate', { chore, hours: HELP_HOURS })
}

/** Why they are not one who helped, or undefined. */
export function helpRefusal(done: CompletedOccurrence, helping: Offering) {
  const { by, helperIds } = done.completion
  const chore = done.chore.name
  const refusal = standingRefusal(done, helping)
  if (refusal) return refusal
  if (by === helping.by) return refuse('help.yours', { chore })
  if (helperIds.includes(helping.by)) return refuse('help.already', { chore })
  if (helping.agreedBy.includes(helping.by)) return refuse('help.agreed', { chore })
  return helperIds.length < HELPERS_MAX
    ? undefined
    : refuse('help.full', { chore, max: HELPERS_MAX })
}

/** Why they stay one who helped, or undefined. */
export function helpUndoRefusal(done: CompletedOccurrence, helping: Helping) {
  const refusal = standingRefusal(done, helping)
  if (refusal) return refusal
  return done.completion.helperIds.includes(helping.by)
    ? undefined
    : refuse('help.none', { chore: done.chore.name })
}

/** What an event says of it. */
export const helpOf = ({ id, chore, completion }: CompletedOccurrence, helperId: Snowflake) => ({
  choreId: chore.id,
  occurrenceId: id,
  completionId: completion.id,
  helperId,
})

export const withHelpers = (
  done: CompletedOccurrence,
  helperIds: readonly Snowflake[],
): CompletedOccurrence => ({ ...done, completion: { ...done.completion, helperIds } })
