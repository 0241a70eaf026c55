import { z } from 'zod'
import { defineCustomId } from '../../core/custom-id.ts'
import { id, snowflake } from '../../core/ids.ts'

/** Stands for «whoever», «whichever» and «the latest». */
export const ANY = '0'

/** A page of the log: of what stands before a position, perhaps of one member and one chore. */
export const logPageId = defineCustomId('log.page', {
  before: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  member: z.union([snowflake, z.literal(ANY)]),
  chore: z.union([id, z.literal(ANY)]),
})
