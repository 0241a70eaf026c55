import { asSystem } from '../../core/db/scope.ts'
import { type Snowflake, snowflake } from '../../core/ids.ts'
import { defineSweep } from '../../jobs/sweep.ts'
import * as absences from './absence.repository.ts'
import { rememberLeft } from './remember-left.flow.ts'
import { rememberNames } from './remember-names.flow.ts'

const FIRST: Snowflake = '0'
const NIGHTLY_MINUTES = 24 * 60
/** Discord's own outages hide guilds for a while, so once is nothing. */
const APART_HOURS = 24
const TOLD_MAX = 100
/** Of Discord's pages; one that is shorter is the last. */
const PAGE_LENGTH = 200

/**
 * A bot without a gateway is never told that it was removed from a guild: every night it compares the guilds it
 * has keys for with those that Discord lists, and learns how they are called now.
 */
export const leftGuildsSweep = defineSweep({
  name: 'guilds.find-left',
  // A little more than a day, so that two nights in a row are a day apart.
  everyMinutes: NIGHTLY_MINUTES + 5,
  readCursor: (stored) => snowflake.parse(stored),

  async look(app, cursor, signal) {
    const gone = await asSystem(app.db, (system) =>
      absences.gone(system, { hours: APART_HOURS, limit: TOLD_MAX }),
    )
    for (const guildId of gone)
      await rememberLeft(app, guildId).catch((error: unknown) =>
        app.log.warn({ guild: guildId, error }, 'guild could not be told that it was left'),
      )
    const after = cursor ?? FIRST
    const page = await app.discord.guildsAfter(cursor ?? undefined, signal)
    if (page.kind !== 'page') return 'later'
    await rememberNames(app, page)
    return { after, guildIds: page.guildIds }
  },

  async write(system, { after, guildIds }, { clock }) {
    const isLast = guildIds.length < PAGE_LENGTH
    const last = guildIds.at(-1) ?? null
    const upTo = isLast ? null : last
    await absences.compare(system, { after, upTo, guildIds, at: clock.now() })
    return upTo
  },
})
