import { inGuild } from '../../core/db/scope.ts'
import * as option from '../../interactions/option.ts'
import { guilds } from '../guilds/index.ts'
import {
  momentReadings,
  pastReadings,
  readings,
  type Suggestion,
  type WhenContext,
} from '../recurrence/index.ts'
import * as areas from './area.repository.ts'
import * as chores from './chore.repository.ts'
import type { Named } from './chore.ts'
import { localize } from './locales/index.ts'
import * as occurrences from './open-occurrences.repository.ts'

/** Shows names, sends ids: what comes back never depends on how a name is spelled. */
function matching(found: readonly Named[], typed: string) {
  const wanted = typed.trim().toLowerCase()
  return found
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map(({ id, name }) => ({ name, value: id }))
}

/** Every chore in use. */
export const anyChore: option.Autocomplete = async (app, { guildId }, typed) =>
  matching(await inGuild(app.db, guildId, chores.names), typed)

/** And those that were done for good or deleted, unless another has the name since. */
export const everyChore: option.Autocomplete = async (app, { guildId }, typed) => {
  const [inUse, ended] = await inGuild(app.db, guildId, (scope) =>
    Promise.all([chores.names(scope), chores.endedNames(scope)]),
  )
  const byName = new Map(
    [...inUse, ...ended].toReversed().map((one) => [one.name.toLowerCase(), one]),
  )
  return matching([...byName.values()].toReversed(), typed)
}

/** Every area of the guild. */
export const anyArea: option.Autocomplete = async (app, { guildId }, typed) =>
  matching(await inGuild(app.db, guildId, areas.names), typed)

/** What can be done now: the member's own first, then by due date. */
export const openChore: option.Autocomplete = async (app, { guildId, userId }, typed) =>
  matching(await inGuild(app.db, guildId, (scope) => occurrences.names(scope, userId)), typed)

type Read = (text: string, context: WhenContext) => readonly Suggestion[]

const readBy =
  (read: Read): option.Autocomplete =>
  async (app, { guildId, guildLocale, locale }, typed) => {
    const settings = await inGuild(app.db, guildId, (scope) => guilds.settings(scope, guildLocale))
    const found = read(typed, { now: app.clock.now(), ...settings, locale })
    return found.map(({ label, value }) => ({ name: label, value }))
  }

/** How the text will be read, before anything is saved. */
export const whenText = readBy(readings)

/** The same of one moment to come, and of one that has been. */
export const momentText = readBy(momentReadings)
export const pastText = readBy(pastReadings)

/** The chore that a subcommand is about, of those that it can be done with. */
export const choreOption = (autocomplete: option.Autocomplete) =>
  option.id({
    name: localize('chore.option'),
    description: localize('chore.pick'),
    autocomplete,
    required: true,
  })
