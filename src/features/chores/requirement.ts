import { z } from 'zod'

/** What can be asked of whoever marks a chore as done. */
export const REQUIREMENTS = ['note'] as const
export type Requirement = (typeof REQUIREMENTS)[number]

export const requirementsSchema = z.array(z.enum(REQUIREMENTS))
