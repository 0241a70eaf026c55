import { z } from 'zod'
import type { Id } from '../../core/ids.ts'
import { type Refusal, refuse } from '../../core/result.ts'
import { stepsLeft } from './checklist.ts'
import type { Completion, Occurrence } from './occurrence.ts'

/** What can be asked of whoever marks a chore as done. */
export const REQUIREMENTS = ['note', 'steps'] as const
export type Requirement = (typeof REQUIREMENTS)[number]

export const requirementsSchema = z.array(z.enum(REQUIREMENTS))

/** In code points. */
export const NOTE_LENGTH_MAX = 200

export type RequirementRefusal =
  | Refusal<'done.noteNeeded', { chore: string }>
  | Refusal<'done.stepsLeft', { chore: string; count: number; choreId: Id }>

/** What is missing before it counts as done, or undefined. */
export function requirementRefusal(
  turn: Pick<Occurrence, 'chore' | 'ticks'>,
  { note }: Pick<Completion, 'note'>,
) {
  const { id: choreId, name: chore, requires } = turn.chore
  const count = requires.includes('steps') ? stepsLeft(turn) : 0
  if (count > 0) return refuse('done.stepsLeft', { chore, count, choreId })
  if (requires.includes('note') && note === null) return refuse('done.noteNeeded', { chore })
  return undefined
}
