import type { Id, NewId } from '../../core/ids.ts'
import { type Refusal, refuse } from '../../core/result.ts'
import { STEP_LENGTH_MAX, STEPS_MAX, type Step } from '../model/index.ts'

export type StepsRefusal =
  | Refusal<'steps.tooMany', { max: number }>
  | Refusal<'steps.tooLong', { max: number; step: string }>

/** One on each line. */
export const stepTextsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Why they are not kept, or undefined. */
export function stepsRefusal(texts: readonly string[]) {
  if (texts.length > STEPS_MAX) return refuse('steps.tooMany', { max: STEPS_MAX })
  const long = texts.find((one) => [...one].length > STEP_LENGTH_MAX)
  return long === undefined
    ? undefined
    : refuse('steps.tooLong', { max: STEP_LENGTH_MAX, step: long })
}

/** A step that is still there keeps its id, and so whoever ticked it. */
export function stepsWith(
  before: readonly Step[],
  texts: readonly string[],
  newId: NewId,
): readonly Step[] {
  const used = new Set<Id>()
  return texts.map((text) => {
    const known = before.find((one) => one.text === text && !used.has(one.id))
    if (known) used.add(known.id)
    return known ?? { id: newId(), text }
  })
}
