import type { App } from '../../app.ts'
import { type GuildScope, inGuild, joinGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { recalled } from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { chores, occurrences } from '../chores/index.ts'
import { type ChangedSettings, changeSettings } from '../guilds/index.ts'
import { deleteChore } from '../planning/index.ts'
import { scheduleSchema } from '../recurrence/index.ts'
import { type AddedChore, guildSetUp } from './setup.events.ts'
import { takenBack } from './setup.ts'

export interface UndoSetup {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly by: Snowflake
  readonly correlationId: string
  readonly eventId: Id
}

export interface SetupUndone extends ChangedSettings {
  readonly removed: readonly string[]
  /** Somebody did, edited or deleted them since. */
  readonly touched: readonly string[]
}

type Nothing = Refusal<'undo.nothing', Record<never, never>>

/** Takes back what one setup did, except what somebody has changed since. */
export function undoSetup(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: UndoSetup,
): Promise<Result<SetupUndone, Nothing>> {
  const { guildId, guildLocale, by, correlationId, eventId } = wanted
  return inGuild(app.db, guildId, async (scope) => {
    const setup = await recalled(scope, guildSetUp, eventId)
    if (!setup) return refuse('undo.nothing', {})
    const { added, ...change } = setup
    const joined = { ...app, db: joinGuild(app.db, scope) }
    const origin = { guildId, by, correlationId }

    const looked = await Promise.all(added.map((one) => look(scope, one)))
    const untouched = looked.filter(({ isUntouched }) => isUntouched)
    for (const { choreId } of untouched)
      await deleteChore(joined, { ...origin, choreId, isManager: true })
    const changed = await changeSettings(joined, {
      ...origin,
      guildLocale,
      change: (settings) => takenBack(settings, change),
    })
    if (untouched.length === 0 && changed.before === changed.settings)
      return refuse('undo.nothing', {})
    return ok({
      ...changed,
      removed: untouched.flatMap(({ name }) => name ?? []),
      touched: looked.flatMap(({ name, isUntouched }) => (name && !isUntouched ? [name] : [])),
    })
  })
}

/** What is untouched is as it was added, its first turn is open, and only the guild's clock may be another one. */
async function look(scope: GuildScope, added: AddedChore) {
  const { choreId, occurrenceId, slot } = added
  const [chore, first] = await Promise.all([
    chores.find(scope, choreId),
    occurrences.find(scope, { occurrence: occurrenceId }),
  ])
  const isOpen = first?.status === 'open' && first.slot === slot && first.assigneeId === null
  const isUntouched = isOpen && chore !== undefined && !chore.isArchived && isAsAdded(chore, added)
  // Who deleted it knows that it is gone.
  return { choreId, isUntouched, name: chore?.isArchived ? undefined : chore?.name }
}

type Kept = NonNullable<Awaited<ReturnType<typeof chores.find>>>

/** Through JSON: rules are values, and PostgreSQL keeps the fields of a document in an order of its own. */
const rhythmOf = ({ schedule }: Pick<AddedChore, 'schedule'>) => {
  const { rule, anchor, time } = scheduleSchema.parse(schedule)
  return JSON.stringify([rule, anchor, time])
}

const isAsAdded = (chore: Kept, added: AddedChore) =>
  chore.name === added.name &&
  chore.assignment.kind === 'anyone' &&
  chore.area === null &&
  chore.notes === null &&
  rhythmOf(chore) === rhythmOf(added)
