import { z } from 'zod'
import { type Id, id } from '../../core/ids.ts'

const SEPARATOR = '.'

/** What becomes of a step, as an option of a select says it. */
export const tickValue = (become: 'on' | 'off', step: Id) => `${become}${SEPARATOR}${step}`

const tickSchema = z.tuple([z.enum(['on', 'off']), id])

const tickIn = (value: string) => tickSchema.safeParse(value.split(SEPARATOR)).data

/** One that says so. */
export const tickValueSchema = z.string().refine((value) => tickIn(value) !== undefined)

/** The steps that these say become so. */
export const stepsIn = (values: readonly string[], become: 'on' | 'off'): readonly Id[] =>
  values.flatMap((value) => {
    const [as, step] = tickIn(value) ?? []
    return as === become && step !== undefined ? [step] : []
  })
