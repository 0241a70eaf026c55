import { z } from 'zod'
import type { Refusal } from '../../core/result.ts'
import { scheduleSchema } from '../recurrence/index.ts'
import { assignmentSchema } from '../rotations/index.ts'

/** A chore that a file wants, as it can be added. */
export const wantedSchema = z
  .object({
    name: z.string(),
    schedule: scheduleSchema,
    assignment: assignmentSchema,
    area: z.string().nullable(),
    notes: z.string().nullable(),
    effort: z.int(),
    priority: z.int(),
    closing: z.string().nullable(),
    /** What was kept before there were such columns has neither. */
    requires: z.array(z.string()).default([]),
    steps: z.array(z.string()).default([]),
  })
  .readonly()
export type Wanted = z.output<typeof wantedSchema>

type Said<Code extends string> = Refusal<Code, { readonly text: string }>

/** Why a row cannot be added. */
export type RowRefusal =
  | Refusal<'row.noName', Record<never, never>>
  | Said<'row.name'>
  | Said<'row.repeats'>
  | Refusal<'row.noWhen', Record<never, never>>
  | Said<'row.when'>
  | Said<'row.past'>
  | Said<'row.starts'>
  | Said<'row.who'>
  | Said<'row.area'>
  | Refusal<'row.notes', { readonly count: number }>
  | Said<'row.level'>
  | Said<'row.missed'>
  | Said<'row.requires'>
  | Said<'row.step'>
  | Refusal<'row.steps', { readonly count: number }>
