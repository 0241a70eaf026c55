import { z } from 'zod'
import { defineEffect } from '../../core/effect.ts'
import { lanes } from '../../core/lane.ts'
import { FORMATS } from './exported.ts'

/** Asked for when a manager wants a file of the chores: it takes the place of «is thinking…». */
export const choresExport = defineEffect(
  'transfer.export',
  lanes.interactive,
  z.object({ format: z.enum(FORMATS), token: z.string(), locale: z.string() }),
)
