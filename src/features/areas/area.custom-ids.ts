import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

/** «Add area». */
export const addAreaId = defineCustomId('areas.add', {})
export const newAreaId = defineCustomId('areas.new', {})
/** Picks the one to change. */
export const pickAreaId = defineCustomId('areas.pick', {})
export const changeAreaId = defineCustomId('areas.change', { area: id })
/** Takes back what the event of this id tells of. */
export const undoAreaId = defineCustomId('areas.undo', { event: id })
