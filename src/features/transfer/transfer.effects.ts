import { z } from 'zod'
import { defineEffect } from '../../core/effect.ts'
import { id, snowflake } from '../../core/ids.ts'
import { lanes } from '../../core/lane.ts'
import { FORMATS } from './exported.ts'

/** Asked for when a manager wants a file of the chores: it takes the place of «is thinking…». */
export const choresExport = defineEffect(
  'transfer.export',
  lanes.interactive,
  z.object({ format: z.enum(FORMATS), token: z.string(), locale: z.string() }),
)

/** Asked for when a manager uploaded one: what would come of it takes the place of «is thinking…». */
export const importTrial = defineEffect(
  'transfer.import-trial',
  lanes.interactive,
  z.object({
    importId: id,
    by: snowflake,
    url: z.string(),
    token: z.string(),
    locale: z.string(),
    guildLocale: z.string(),
  }),
)

/** Asked for while a file is imported or taken back: how far that is, in place of the card with the button. */
export const importProgress = defineEffect(
  'transfer.import-progress',
  lanes.interactive,
  z.object({ importId: id }),
)
