import { readdirSync } from 'node:fs'
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { UNTOLD } from '../../src/core/rebuild/replay.ts'
import { State } from '../../src/core/rebuild/state.ts'
import { features as replaying } from '../../src/features/replay.ts'
import { features as working } from '../../src/features/worker.ts'
import { anId, everyDay, MIA, TOM } from '../support/build.ts'

const replays = replaying.flatMap((feature) => feature.replays ?? [])
const tables = replaying.flatMap((feature) => feature.tables ?? [])

/** Replays what a guild's log may hold, each at its own minute of one hour. */
function stateAfter(...events: readonly (readonly [type: string, payload: object])[]) {
  const state = new State(tables.map(({ name }) => name))
  events.forEach(([type, payload], minute) => {
    const at = `2030-01-01T12:${String(minute).padStart(2, '0')}:00Z`
    state.apply(
      replays.filter(({ on }) => on === type),
      { payload, at, actorId: MIA },
    )
  })
  return state
}

test('every event that a flow can write is replayed, or said to change nothing', () => {
  const written = working.flatMap(({ events = [] }) => events.map(({ type }) => type))
  expect(new Set(replays.map(({ on }) => on))).toEqual(new Set(written))
})

test('every table of a guild is rebuilt, or said to stand apart, with the reason', async () => {
  const src = new URL('../../src/', import.meta.url)
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.startsWith('features/') ? file.endsWith('.table.ts') : false,
  )
  const modules = await Promise.all(files.map((file) => import(new URL(file, src).href)))
  const ofGuilds = modules
    .flatMap((module) => Object.values(module))
    .filter((value) => is(value, PgTable))
    .filter((table) => 'guildId' in getTableColumns(table))
    .map((table) => getTableName(table))
  const apart = replaying.flatMap((feature) => Object.keys(feature.apart ?? {}))
  expect([...tables.map(({ name }) => name), ...apart].toSorted()).toEqual(ofGuilds.toSorted())
})

const oldChore = {
  choreId: anId(1),
  name: 'Dishes',
  schedule: everyDay,
  assigneeId: TOM,
  createdBy: MIA,
  occurrenceId: anId(2),
  slot: '2030-01-01T19:00',
  dueAt: '2030-01-01T18:00:00Z',
}

test('events from before there were closings, pauses and homes still replay, and leave open what they do not tell', () => {
  const definition = {
    name: 'Dishes',
    schedule: everyDay,
    assigneeId: null,
    areaId: null,
    notes: null,
  }
  const turn = { slot: '2030-01-02T19:00', dueAt: '2030-01-02T18:00:00Z', assigneeId: null }
  const zoe = '200000000000000003'
  const state = stateAfter(
    ['chore.added', oldChore],
    [
      'chore.completed',
      {
        choreId: anId(1),
        occurrenceId: anId(2),
        completionId: anId(3),
        completedBy: TOM,
        completedAt: '2030-01-01T12:01:00Z',
        assigneeId: TOM,
        next: { occurrenceId: anId(4), slot: '2030-01-02T19:00', dueAt: '2030-01-02T18:00:00Z' },
      },
    ],
    [
      'chore.edited',
      {
        choreId: anId(1),
        editedBy: zoe,
        version: 2,
        before: definition,
        after: definition,
        open: { occurrenceId: anId(4), before: turn, after: turn },
      },
    ],
    ['guild.settings-changed', { channelId: null, announcesCompletions: true, reminds: false }],
  )
  expect(state.find('guilds', '')).toMatchObject({
    zone: 'Europe/Amsterdam',
    locale: UNTOLD,
    closedChannelId: UNTOLD,
    announcesCompletions: true,
    version: 2,
  })
  expect(state.find('occurrences', anId(2))).toMatchObject({ status: 'done', version: 2 })
  expect(state.find('occurrences', anId(4))).toMatchObject({ closesAt: null, version: 2 })
  expect(state.find('chores', anId(1))).toMatchObject({ version: 2, closing: null })
  // Who edited took part by it, and that was not told yet.
  for (const userId of [MIA, TOM, zoe]) expect(state.find('members', userId)).toBeDefined()
})

test('a guild that was authorised and never spoke has a home; before that was told, an open one', () => {
  const authorized = { userId: MIA, scopes: [] }
  const home = { zone: 'Asia/Tokyo', locale: 'ja' }
  const told = stateAfter(
    ['application.authorized', { ...authorized, home }],
    ['chore.added', oldChore],
  )
  expect(told.find('guilds', '')).toMatchObject({ ...home, version: 1 })
  const old = stateAfter(['application.authorized', authorized])
  expect(old.find('guilds', '')).toMatchObject({ zone: UNTOLD, locale: UNTOLD, reminds: true })
})
