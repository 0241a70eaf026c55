import type { Snowflake } from '../../core/ids.ts'
import { type Refusal, refuse } from '../../core/result.ts'
import { scheduleSchema } from '../recurrence/index.ts'
import { assignmentSchema } from '../rotations/index.ts'
import type { Actor } from './actor.ts'
import type { Chore, ChoreDefinition } from './chore.ts'

interface Changing extends Actor {
  /** The guild lets nobody but managers add, edit and delete. */
  readonly onlyManagers: boolean
}

export type ChangeRefusal =
  | Refusal<'change.ended', { chore: string }>
  | Refusal<'change.notYours', { chore: string; owner: Snowflake }>
  | Refusal<'change.restricted', { chore: string }>

/** A chore is changed by who added it and by managers. */
export const isChangedBy = (
  { createdBy }: Pick<Chore, 'createdBy'>,
  { by, isManager, onlyManagers }: Changing,
) => isManager || (!onlyManagers && createdBy === by)

/** Why not, or undefined: nobody changes what is not in use any more. */
export function changeRefusal(
  { name: chore, createdBy: owner, isArchived }: Chore & { readonly isArchived: boolean },
  { by, isManager, onlyManagers }: Changing,
) {
  if (!isManager && onlyManagers) return refuse('change.restricted', { chore })
  if (!isManager && owner !== by) return refuse('change.notYours', { chore, owner })
  return isArchived ? refuse('change.ended', { chore }) : undefined
}

/** What an event says of it. */
export const definitionOf = ({
  name,
  schedule,
  assignment,
  area,
  notes,
  closing,
  effort,
  priority,
}: ChoreDefinition) => ({
  name,
  schedule,
  assignment,
  areaId: area?.id ?? null,
  notes,
  closing,
  effort,
  priority,
})

type Definition = ReturnType<typeof definitionOf>

export const CHANGEABLE = [
  'name',
  'schedule',
  'assignment',
  'area',
  'notes',
  'closing',
  'effort',
  'priority',
] as const
export type Changeable = (typeof CHANGEABLE)[number]

const VALUE: Readonly<Record<Changeable, (of: Definition) => string | number | null>> = {
  name: ({ name }) => name,
  // Through its schema: PostgreSQL keeps the fields of a document in an order of its own.
  schedule: ({ schedule }) => JSON.stringify(scheduleSchema.parse(schedule)),
  assignment: ({ assignment }) => said(assignment),
  area: ({ areaId }) => areaId,
  notes: ({ notes }) => notes,
  closing: ({ closing }) => closing,
  effort: ({ effort }) => effort,
  priority: ({ priority }) => priority,
}

export const isSameAssignment = (a: Chore['assignment'], b: Chore['assignment']) =>
  said(a) === said(b)

/** Through its schema: PostgreSQL keeps the fields of a document in an order of its own. */
const said = (assignment: Chore['assignment']) => JSON.stringify(assignmentSchema.parse(assignment))

/** What is different. */
export function changesBetween(
  before: ChoreDefinition,
  after: ChoreDefinition,
): readonly Changeable[] {
  const [a, b] = [definitionOf(before), definitionOf(after)]
  return CHANGEABLE.filter((what) => VALUE[what](a) !== VALUE[what](b))
}
