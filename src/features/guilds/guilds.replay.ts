import { defined } from '../../core/defined.ts'
import { keptTable } from '../../core/rebuild/kept-table.ts'
import { type Cell, changesNothing, put, replay, save, UNTOLD } from '../../core/rebuild/replay.ts'
import { choreAdded } from '../chores/index.ts'
import { applicationAuthorized, guildLeft, settingsChanged } from './guild.events.ts'
import { guilds as guildTable } from './guild.table.ts'
import { defaultsFor } from './guild.ts'

interface Beginning {
  readonly zone: Cell
  readonly locale: Cell
  readonly at: string
}

/** A guild lives on the defaults until somebody says otherwise; those for its language stay as they were at first. */
const beginning = ({ at, ...home }: Beginning) => {
  const { pausedFrom: _, pausedUntil: __, ...defaults } = defaultsFor('en-US')
  const rest = { pausedFrom: null, pausedUntil: null, createdAt: at, version: 1 }
  return put('guilds', '', { ...defaults, ...rest, ...home })
}

const authorized = replay(applicationAuthorized, ({ payload: { home }, at }) => [
  beginning({ zone: home?.zone ?? UNTOLD, locale: home?.locale ?? UNTOLD, at }),
])

const firstChore = replay(choreAdded, ({ payload: { schedule, guildLocale }, at }) => [
  beginning({ zone: schedule.zone, locale: guildLocale ?? UNTOLD, at }),
])

const changed = replay(settingsChanged, ({ payload: { before: _, ...settings }, at }, rows) => {
  const first = rows.find('guilds', '')
  const home = { zone: settings.zone ?? UNTOLD, locale: settings.locale ?? UNTOLD }
  const start = first ? [] : [beginning({ ...home, at })]
  const told = { closedChannelId: UNTOLD, ...defined(settings) }
  return [...start, save('guilds', '', told)]
})

export const guilds = {
  replays: [
    authorized,
    firstChore,
    changed,
    changesNothing(guildLeft, 'what is known of a guild stays until nobody comes back'),
  ],
  tables: [
    keptTable(guildTable, { key: null, without: { name: 'Discord says it, and may again' } }),
  ],
  apart: {
    guild_absences: 'what Discord listed, compared each night',
  },
}
