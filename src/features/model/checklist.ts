import { z } from 'zod'
import { AppError } from '../../core/errors.ts'
import { type Id, id, type Snowflake, snowflake } from '../../core/ids.ts'

/** As many as a select has room for, with all of them on a card. */
export const STEPS_MAX = 15
/** In code points. */
export const STEP_LENGTH_MAX = 80

/** One thing to do of a chore, each turn anew. */
const step = z.object({ id, text: z.string() })
export type Step = z.output<typeof step>
export const stepsSchema = z.array(step)

/** A step that is done in a turn; `at` is an instant. */
const tick = z.object({ step: id, by: snowflake, at: z.string() })
export type Tick = z.output<typeof tick>
export const ticksSchema = z.array(tick)

/** Where the steps of a chore are sealed: they open nowhere else. */
export const stepsField = (chore: Id) => ({ table: 'chores', column: 'steps', id: chore })

/** How they are sealed, and compared with what the log tells of them; null: there are none. */
export const stepsText = (steps: readonly Step[]) =>
  steps.length === 0 ? null : JSON.stringify(stepsSchema.parse(steps))

interface Sealing {
  readonly vault: { seal(field: ReturnType<typeof stepsField>, text: string): Buffer }
}

/** In the row of their chore. */
export function sealedSteps({ vault }: Sealing, chore: Id, steps: readonly Step[]) {
  const text = stepsText(steps)
  return text === null ? null : vault.seal(stepsField(chore), text)
}

/** What is sealed read again. What cannot be opened are no steps: a chore without them can still be done. */
export function stepsFrom(open: () => string): readonly Step[] {
  try {
    return stepsSchema.parse(JSON.parse(open()))
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault.unreadable') return []
    throw error
  }
}

interface Listed {
  readonly chore: { readonly steps: readonly Step[] }
  readonly ticks: readonly Tick[]
}

/** Each step of a turn, and who did it; null: nobody yet. Ticks of steps that are gone say nothing. */
export const checklistOf = ({ chore: { steps }, ticks }: Listed) =>
  steps.map((one) => ({
    ...one,
    tickedBy: ticks.find((tick) => tick.step === one.id)?.by ?? null,
  }))

/** How many steps of a turn nobody did yet. */
export const stepsLeft = (turn: Listed) =>
  checklistOf(turn).filter(({ tickedBy }) => tickedBy === null).length

/** What becomes of the ticks of a turn when these are done, and those are not. */
export function tickedAs(
  ticks: readonly Tick[],
  { on, off }: { readonly on: readonly Id[]; readonly off: readonly Id[] },
  said: { readonly by: Snowflake; readonly at: string },
): readonly Tick[] {
  const known = new Set(ticks.map((one) => one.step))
  const kept = ticks.filter((one) => !off.includes(one.step))
  return [...kept, ...on.filter((one) => !known.has(one)).map((one) => ({ step: one, ...said }))]
}
