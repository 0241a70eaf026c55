import type { Id } from '../../core/ids.ts'

/** In code points: what fits beside a chore's name. */
export const AREA_NAME_LENGTH_MAX = 40
/** As many as one select can offer. */
export const AREAS_MAX = 25

/** A branch of the tree. */
export interface Area {
  readonly id: Id
  readonly name: string
}

/** Where an area's name is sealed: it opens nowhere else. */
export const areaField = (id: Id) => ({ table: 'areas', column: 'name', id })
