import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { areas, chores } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { type Closing, EFFORT_DEFAULT, type Occurrence, PRIORITY_DEFAULT } from '../model/index.ts'
import { firstSlot, parseWhen } from '../recurrence/index.ts'
import { ANYONE, type Assignment } from '../rotations/index.ts'
import { placeChore } from './place-chore.flow.ts'

export interface AddChore {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly by: Snowflake
  readonly correlationId: string
  readonly locale: string
  readonly name: string
  readonly when: string
  /** Whose it is; anyone's, where nobody says. */
  readonly assignment?: Assignment
  readonly areaId?: Id | null
  readonly notes?: string | null
  /** What becomes of a turn that nobody does; as the rule suggests, where nobody says. */
  readonly closing?: Closing | null
  readonly effort?: number
  readonly priority?: number
  /** Where the guild restricts who adds chores, managers may. */
  readonly isManager?: boolean
}

export type AddRefusal =
  | Refusal<'add.restricted', Record<never, never>>
  | Refusal<'area.gone', Record<never, never>>
  | Refusal<'when.unreadable', { text: string }>
  | Refusal<'when.past', { text: string }>
  | Refusal<'when.timesWanted', { text: string }>
  | Refusal<'when.beyondRules', { text: string }>
  | Refusal<'add.nameTaken', { chore: string }>

/** Reads `when` in the guild's zone, and adds the chore with its first occurrence. */
export function addChore(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: AddChore,
): Promise<Result<Occurrence, AddRefusal>> {
  const { guildId, by, correlationId } = wanted
  return inGuild(app.db, guildId, async (scope) => {
    const at = app.clock.now()
    const decision = await decide(scope, wanted, at)
    if (!decision.ok) return decision

    const { settings, area, schedule, slot } = decision.value
    const definition = { ...definitionFrom(wanted), schedule, area }
    const placing = { definition, slot, settings, by, at, correlationId }
    const { occurrence, write, tell } = await placeChore(scope, app, placing)
    // One flight; whoever comes second to a name takes all of it back.
    await inOneFlight(write(), tell())
    return ok(occurrence)
  })
}

const definitionFrom = ({ name, assignment = ANYONE, ...wanted }: AddChore) => ({
  name,
  assignment,
  notes: wanted.notes ?? null,
  closing: wanted.closing ?? null,
  effort: wanted.effort ?? EFFORT_DEFAULT,
  priority: wanted.priority ?? PRIORITY_DEFAULT,
})

/** What the chore begins with, or why it is not added. */
async function decide(scope: GuildScope, wanted: AddChore, now: Temporal.Instant) {
  const { name, when, locale, areaId = null, isManager = false } = wanted
  const [settings, isTaken, area] = await Promise.all([
    guilds.settings(scope, wanted.guildLocale),
    chores.isNameTaken(scope, name),
    areaId === null ? null : areas.find(scope, areaId),
  ])
  if (settings.adding === 'restricted' && !isManager) return refuse('add.restricted', {})
  if (area === undefined) return refuse('area.gone', {})
  if (isTaken) return refuse('add.nameTaken', { chore: name })
  const read = parseWhen(when, { now, ...settings, locale })
  if (!read.ok) return read

  const { schedule } = read.value
  const slot = firstSlot(schedule, now)
  return slot ? ok({ settings, area, schedule, slot }) : refuse('when.past', { text: when })
}
