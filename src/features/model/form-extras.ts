import { z } from 'zod'
import { WAYS, type Way } from '../rotations/index.ts'
import { LEVEL_MAX } from './chore.ts'
import { CLOSINGS, type Closing } from './closing.ts'

/** What a form has no room for: where that was said with the command, the form's custom_id remembers it. */
export interface FormExtras {
  readonly closing?: Closing | undefined
  readonly way?: Way | undefined
  readonly effort?: number | undefined
  readonly priority?: number | undefined
}

/** What becomes of a turn that nobody does: as the rule suggests. */
const AS_RULE = 'rule'
/** How several share it. */
const AS_USUAL = 'usual'
/** Of a level that nobody said. */
const UNSAID = 0

const level = z.coerce.number().int().min(UNSAID).max(LEVEL_MAX)

/** The arguments of such a custom_id. */
export const extrasArgs = {
  closing: z.enum([...CLOSINGS, AS_RULE]),
  way: z.enum([...WAYS, AS_USUAL]),
  effort: level,
  priority: level,
}

type Written = z.output<z.ZodObject<typeof extrasArgs>>

export const writeExtras = ({ closing, way, effort, priority }: FormExtras): Written => ({
  closing: closing ?? AS_RULE,
  way: way ?? AS_USUAL,
  effort: effort ?? UNSAID,
  priority: priority ?? UNSAID,
})

export const readExtras = (written: Written): FormExtras => ({
  closing: written.closing === AS_RULE ? undefined : written.closing,
  way: written.way === AS_USUAL ? undefined : written.way,
  effort: written.effort === UNSAID ? undefined : written.effort,
  priority: written.priority === UNSAID ? undefined : written.priority,
})

export const hasExtras = (extras: FormExtras) =>
  Object.values(extras).some((one) => one !== undefined)
