import { inGuild } from '../../core/db/scope.ts'
import * as option from '../../interactions/option.ts'
import { whisperCard } from '../../interactions/response.ts'
import { guilds } from '../guilds/index.ts'
import type { ListName, Named } from '../model/index.ts'
import {
  momentReadings,
  pastReadings,
  readings,
  type Suggestion,
  type WhenContext,
} from '../recurrence/index.ts'
import * as areas from './area.repository.ts'
import { findNamed, LISTS } from './find-named.flow.ts'
import { localize } from './locales/index.ts'
import { meant } from './meant.ts'
import { pickNamedCard } from './pick-named.view.ts'

/** Shows names, sends ids: what comes back never depends on how a name is spelled. */
function matching(found: readonly Named[], typed: string) {
  const wanted = typed.trim().toLowerCase()
  return found
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map(({ id, name }) => ({ name, value: id }))
}

const listed = (list: ListName) => ({
  autocomplete: (async (app, { guildId, userId }, typed) =>
    matching(
      await inGuild(app.db, guildId, (scope) => LISTS[list](scope, userId)),
      typed,
    )) satisfies option.Autocomplete,

  lookUp: (async (app, { guildId, userId, locale }, typed) => {
    const found = await findNamed(app, { guildId, userId, typed, list })
    if (found.length > 1) return { say: whisperCard(pickNamedCard(locale, { typed, found, list })) }
    return { value: found[0]?.id ?? null }
  }) satisfies option.LookUp,
})

export const anyChore = listed('inUse')
export const everyChore = listed('every')
export const openChore = listed('open')

/** Every area of the guild. */
export const anyArea = {
  autocomplete: (async (app, { guildId }, typed) =>
    matching(await inGuild(app.db, guildId, areas.names), typed)) satisfies option.Autocomplete,

  lookUp: (async (app, { guildId }, typed) => {
    const [area, another] = meant(await inGuild(app.db, guildId, areas.names), typed)
    return { value: another ? null : (area?.id ?? null) }
  }) satisfies option.LookUp,
}

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
export const choreOption = (list: ReturnType<typeof listed>) =>
  option.id({
    name: localize('chore.option'),
    description: localize('chore.pick'),
    required: true,
    ...list,
  })
