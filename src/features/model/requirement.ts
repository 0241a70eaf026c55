import { z } from 'zod'
import type { Id } from '../../core/ids.ts'
import { type Refusal, refuse } from '../../core/result.ts'
import { stepsLeft } from './checklist.ts'
import type { Completion, Occurrence } from './occurrence.ts'

/** What can be asked of whoever marks a chore as done. */
export const REQUIREMENTS = ['note', 'photo', 'steps', 'time'] as const
/** And who may have to agree that it is done: a manager, or any member who had no part in it. */
export const APPROVERS = ['manager', 'member'] as const
export type Approver = (typeof APPROVERS)[number]
export type Requirement = (typeof REQUIREMENTS)[number] | Approver

export const requirementsSchema = z.array(z.enum([...REQUIREMENTS, ...APPROVERS]))

interface Requiring {
  readonly requires: readonly Requirement[]
}

/** Who has to agree before it counts; null: nobody. */
export const approverOf = ({ requires }: Requiring): Approver | null =>
  APPROVERS.find((one) => requires.includes(one)) ?? null

export interface Rules {
  /** What is asked of who does it; undefined: as it is. */
  readonly asked?: readonly (typeof REQUIREMENTS)[number][]
  /** Who has to agree; undefined: as it is. */
  readonly approver?: Approver | null
}

/** What is required with other rules. */
export function requiring(chore: Requiring, { asked, approver }: Rules): readonly Requirement[] {
  const agrees = approver === undefined ? approverOf(chore) : approver
  return [
    ...(asked ?? REQUIREMENTS.filter((one) => chore.requires.includes(one))),
    ...(agrees ? [agrees] : []),
  ]
}

/** In code points. */
export const NOTE_LENGTH_MAX = 200

export type RequirementRefusal =
  | Refusal<'done.noteNeeded', { chore: string }>
  | Refusal<'done.photoNeeded', { chore: string; asksNote: boolean }>
  | Refusal<'done.stepsLeft', { chore: string; count: number; choreId: Id }>

type Said = Pick<Completion, 'note' | 'proof'>

/** What is missing before it counts as done, or undefined. Of a photo it is asked last, with the note. */
export function requirementRefusal(
  turn: Pick<Occurrence, 'chore' | 'ticks'>,
  { note, proof }: Said,
) {
  const { id: choreId, name: chore, requires } = turn.chore
  const count = requires.includes('steps') ? stepsLeft(turn) : 0
  if (count > 0) return refuse('done.stepsLeft', { chore, count, choreId })
  const asksBoth = requires.includes('photo') && proof === null
  if (requires.includes('note') && note === null && !asksBoth)
    return refuse('done.noteNeeded', { chore })
  return undefined
}

/** After it is known which turn is meant: nobody uploads a photo twice. */
export function photoRefusal({ chore }: Pick<Occurrence, 'chore'>, { proof }: Pick<Said, 'proof'>) {
  const { name, requires } = chore
  if (!requires.includes('photo') || proof !== null) return undefined
  return refuse('done.photoNeeded', { chore: name, asksNote: requires.includes('note') })
}
