import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id } from '../../core/ids.ts'

/** Written by `addArea` and by taking a removal back, read by the history and the rebuild; with the chores that are in it again. */
export const areaAdded = defineEvent(
  'area.added',
  1,
  z.object({ areaId: id, name: z.string(), choreIds: z.array(id) }),
)

/** Written by `renameArea`, read by the history and the rebuild. */
export const areaRenamed = defineEvent(
  'area.renamed',
  1,
  z.object({ areaId: id, before: z.string(), after: z.string() }),
)

/** Written by `removeArea`, read by the history and the rebuild; its chores stay, and are kept here for who takes it back. */
export const areaRemoved = defineEvent(
  'area.removed',
  1,
  z.object({ areaId: id, name: z.string(), choreIds: z.array(id) }),
)
