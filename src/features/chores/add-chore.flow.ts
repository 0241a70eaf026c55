import type { App } from '../../app.ts'
import { inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { type Refusal, type Result, refuse } from '../../core/result.ts'
import { guilds } from '../guilds/index.ts'
import { members } from '../members/index.ts'
import { firstSlot, parseWhen } from '../recurrence/index.ts'
import { choreAdded } from './chore.events.ts'
import * as chores from './chore.repository.ts'
import * as occurrences from './occurrence.repository.ts'
import { type Occurrence, openOccurrence } from './occurrence.ts'

export interface AddChore {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly by: Snowflake
  readonly correlationId: string
  readonly locale: string
  readonly name: string
  readonly when: string
  readonly assigneeId: Snowflake | null
}

type AddRefusal =
  | Refusal<'when.unreadable', { text: string }>
  | Refusal<'when.past', { text: string }>
  | Refusal<'add.nameTaken', { chore: string }>

/** Reads `when` in the guild's zone, and adds the chore with its first occurrence. */
export function addChore(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: AddChore,
): Promise<Result<Occurrence, AddRefusal>> {
  const { guildId, guildLocale, by, correlationId, locale, name, when, assigneeId } = wanted
  return inGuild(app.db, guildId, async (scope) => {
    const at = app.clock.now()
    const [settings, taken] = await Promise.all([
      guilds.settings(scope, guildLocale),
      chores.isNameTaken(scope, name),
    ])
    if (taken) return refuse('add.nameTaken', { chore: name })
    const read = parseWhen(when, { now: at, zone: settings.zone, locale })
    if (!read.ok) return read

    const { schedule } = read.value
    const slot = firstSlot(schedule, at)
    if (!slot) return refuse('when.past', { text: when })
    const id = app.newId()
    const chore = { id, name, schedule, assigneeId, createdBy: by, createdAt: at }
    const occurrence = openOccurrence(chore, app.newId(), slot)

    const origin = { id: app.newId(), at, streamId: id, actorId: by, correlationId }
    // One flight; whoever comes second to a name takes all of it back.
    await inOneFlight(
      chores.add(scope, chore),
      guilds.start(scope, settings, at),
      occurrences.add(scope, occurrence),
      members.remember(scope, assigneeId ? [by, assigneeId] : [by], at),
      outbox.announce(scope, added(occurrence), origin),
    )
    return { ok: true, value: occurrence }
  })
}

const added = ({ id, chore, slot, dueAt }: Occurrence) =>
  choreAdded({
    choreId: chore.id,
    name: chore.name,
    schedule: chore.schedule,
    assigneeId: chore.assigneeId,
    createdBy: chore.createdBy,
    areaId: null,
    notes: null,
    occurrenceId: id,
    slot,
    dueAt: dueAt.toString(),
  })
