import type { App } from '../../app.ts'
import { inGuild, inOneFlight, joinGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import { changeSettings, type GuildSettings } from '../guilds/index.ts'
import type { Occurrence } from '../model/index.ts'
import { addChore } from '../planning/index.ts'
import { CHORES, type PackChore } from './packs.ts'
import { guildSetUp } from './setup.events.ts'
import { askedOf, type Chosen, settingsFrom } from './setup.ts'

export interface SetUpGuild {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly by: Snowflake
  readonly correlationId: string
  readonly chosen: Chosen
  /** What a chore of the pack is called, in the language in which everyone reads it. */
  readonly nameOf: (language: string, chore: PackChore) => string
}

export interface GuildSetUp {
  /** By which it can be taken back. */
  readonly eventId: Id
  readonly settings: GuildSettings
  readonly added: readonly Occurrence[]
  /** Chores of the pack whose names were in use: those stay as they are. */
  readonly kept: readonly string[]
}

type Tools = Pick<App, 'db' | 'clock' | 'newId'>

/** Settings, chores and who did it, or none of them. */
export function setUpGuild(app: Tools, wanted: SetUpGuild): Promise<GuildSetUp> {
  const { guildId, guildLocale, by, correlationId, chosen } = wanted
  return inGuild(app.db, guildId, async (scope) => {
    const joined = { ...app, db: joinGuild(app.db, scope) }
    const { before, settings } = await changeSettings(joined, {
      guildId,
      guildLocale,
      by,
      correlationId,
      change: (current) => ({ ...current, ...settingsFrom(chosen, current) }),
    })
    const { added, kept } = await addPack(joined, wanted, settings.locale)
    const eventId = app.newId()
    const event = guildSetUp({
      pack: chosen.pack,
      added: added.map(({ id: occurrenceId, slot, chore: { id: choreId, name, schedule } }) => ({
        choreId,
        occurrenceId,
        name,
        schedule,
        slot,
      })),
      before: askedOf(before),
      after: askedOf(settings),
    })
    const at = app.clock.now()
    const origin = { id: eventId, at, streamId: guildId, actorId: by, correlationId }
    await announce(scope, event, origin)
    return { eventId, settings, added, kept }
  })
}

/**
 * All in one flight, in the order of the pack: until this commits the next manager waits, and each chore by itself would
 * let the fifth of them wait for too long.
 */
async function addPack(app: Tools, { chosen, nameOf, ...wanted }: SetUpGuild, language: string) {
  const adding = CHORES[chosen.pack].map(async (chore) => {
    const name = nameOf(language, chore)
    const result = await addChore(app, {
      ...wanted,
      name,
      when: chore.when,
      locale: 'en-US',
      isManager: true,
    })
    return { name, result }
  })
  await inOneFlight(...adding)
  const tried = await Promise.all(adding)
  return {
    added: tried.flatMap(({ result }) => (result.ok ? [result.value] : [])),
    kept: tried.flatMap(({ name, result }) => (result.ok ? [] : [name])),
  }
}
