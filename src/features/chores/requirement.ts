import { z } from 'zod'
import { type Refusal, refuse } from '../../core/result.ts'
import type { Completion, Occurrence } from './occurrence.ts'

/** What can be asked of whoever marks a chore as done. */
export const REQUIREMENTS = ['note'] as const
export type Requirement = (typeof REQUIREMENTS)[number]

export const requirementsSchema = z.array(z.enum(REQUIREMENTS))

/** In code points. */
export const NOTE_LENGTH_MAX = 200

export type RequirementRefusal = Refusal<'done.noteNeeded', { chore: string }>

/** What is missing before it counts as done, or undefined. */
export function requirementRefusal(
  { chore: { name: chore, requires } }: Pick<Occurrence, 'chore'>,
  { note }: Pick<Completion, 'note'>,
) {
  if (requires.includes('note') && note === null) return refuse('done.noteNeeded', { chore })
  return undefined
}
