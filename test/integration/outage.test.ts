import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { changeSettings, type GuildSettings } from '../../src/features/guilds/index.ts'
import { features } from '../../src/features/worker.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake, MIA } from '../support/build.ts'
import { memberOf } from '../support/member.ts'
import { aDiscord, givenWorker, textsOf } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const TIMEOUT = { timeout: 15_000, interval: 30 }

/** A guild in Amsterdam with a channel; a worker only where a test starts one. */
async function setup(now = '2026-01-05T11:00:00Z') {
  const time = { now: Temporal.Instant.from(now) }
  const app = database.appFor('owner', { clock: { now: () => time.now } })
  const [guildId, channelId] = [aSnowflake(), aSnowflake()]
  const change = (settings: Partial<GuildSettings>) =>
    changeSettings(app, {
      guildId,
      guildLocale: 'nl',
      by: MIA,
      correlationId: null,
      change: (before) => ({ ...before, ...settings }),
    })
  await change({ zone: 'Europe/Amsterdam', channelId })
  const mia = memberOf(app, { guildId, guildLocale: 'nl', locale: 'en-US', manager: true })
  const add = (name: string, when: string, more: object = {}) =>
    mia.command('chore add', { name, when, ...more })
  return {
    mia,
    add,
    change,
    now: () => time.now,
    at: (instant: string) => {
      time.now = Temporal.Instant.from(instant)
    },
    start: () => givenWorker(app, features, aDiscord({ channelId })),
    turns: async () =>
      (
        await database.admin<{ slot: string; status: string; due: string }[]>`
          select slot, status, to_char(due_at at time zone 'UTC', 'MM-DD HH24:MI') as due
          from occurrences where guild_id = ${guildId} order by due_at, slot`
      ).map(({ slot, status, due }) => `${slot} ${status} ${due}`),
    /** When nothing is left to tell, to fire or to hand over. */
    quiet: () =>
      vi.waitFor(async () => {
        const rows = await database.admin`
          select kind from outbox where guild_id = ${guildId} and state = 'pending' and available_at <= ${time.now.toString()}
          union all
          select kind from scheduled_jobs where guild_id = ${guildId} and state = 'due' and due_at <= ${time.now.toString()}`
        expect(rows).toEqual([])
      }, TIMEOUT),
  }
}

const statuses = (turns: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const turn of turns) {
    const status = turn.split(' ')[1] ?? ''
    counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

test('K1 O11 a worker that was stopped for nine days marks nothing as missed, and says what is overdue in one message', async () => {
  const { add, at, start, quiet, turns } = await setup()
  for (const name of ['Dishes', 'Counter', 'Table', 'Floor']) await add(name, 'every day 18:00')
  for (const name of ['Bins', 'Bathroom', 'Windows']) await add(name, 'every tuesday 18:00')
  await add('Plants', '3 days after done 18:00')
  await add('Lamp', 'wednesday 18:00')
  at('2026-01-14T11:00:00Z')
  const { sent } = start()
  await vi.waitFor(
    async () => expect(statuses(await turns())).toEqual({ neutral: 36, open: 9 }),
    TIMEOUT,
  )
  await quiet()
  expect(sent.map(({ call }) => textsOf(call.body))).toEqual([
    expect.stringMatching(/^### 🔴 Te laat(\n\*\*(Bins|Bathroom|Windows|Plants|Lamp)\*\* .*){5}$/),
  ])
  // Those of today are called out at their time, as ever.
  at('2026-01-14T17:00:00Z')
  await vi.waitFor(() => expect(sent).toHaveLength(5), TIMEOUT)
})

test('Z1, T6 in another zone all stays at its time on the wall, and nobody is called because of it', async () => {
  const { add, at, change, start, quiet, turns } = await setup('2026-01-09T11:00:00Z')
  await add('Bins', 'every monday 18:00')
  await add('Dishes', 'every day 8:00', { missed: 'keepOpen' })
  const { sent } = start()
  at('2026-01-10T06:00:00Z')
  await change({ zone: 'America/New_York' })
  await vi.waitFor(
    async () =>
      expect(await turns()).toEqual([
        '2026-01-10T08:00 open 01-10 13:00',
        '2026-01-12T18:00 open 01-12 23:00',
      ]),
    TIMEOUT,
  )
  at('2026-01-10T12:59:00Z')
  await quiet()
  // And east again: what is now five hours late does not say so at once.
  await change({ zone: 'Asia/Tokyo' })
  await vi.waitFor(async () => expect((await turns())[0]).toContain('01-09 23:00'), TIMEOUT)
  await quiet()
  at('2026-01-10T14:30:00Z')
  await quiet()
  // Once, when New York would have been told; not because it became late.
  const told = sent.map(({ call }) => textsOf(call.body))
  expect(told).toEqual([expect.stringContaining('⏰ Dishes')])
})

test('more chores than one transaction moves follow the clock as well, and so does the end of their time', async () => {
  const { add, change, start, turns } = await setup()
  for (let n = 0; n < 27; n += 1) await add(`Chore ${n}`, 'every day')
  start()
  await change({ dayStartMinutes: 240 })
  const late = (count: number) => Array.from({ length: count }, () => '2026-01-05 open 01-06 02:59')
  await vi.waitFor(async () => expect(await turns()).toEqual(late(27)), TIMEOUT)
  const closes = await database.admin`
    select distinct to_char(closes_at at time zone 'UTC', 'MM-DD HH24:MI') as at from occurrences
    where closes_at > '2026-01-06T02:00:00Z' and slot = '2026-01-05'`
  expect(closes).toEqual([{ at: '01-06 03:00' }])
})

test('while the guild rests nothing is missed and nobody is called; when it is over, the latest turns are open', async () => {
  const { mia, add, at, change, start, quiet, turns, now } = await setup()
  await add('Dishes', 'every day 18:00')
  await add('Bins', 'every tuesday 18:00')
  await add('Tap', 'every monday 14:00')
  const { sent } = start()
  await change({ pausedFrom: now(), pausedUntil: null })
  at('2026-01-15T11:00:00Z')
  await quiet()
  expect(statuses(await turns())).toEqual({ open: 3 })
  expect(sent).toEqual([])
  expect((await mia.command('chores', { filter: 'all' })).text).toContain('Dishes')

  await change({ pausedFrom: null })
  await vi.waitFor(
    async () =>
      expect((await turns()).filter((turn) => turn.includes('open'))).toEqual([
        '2026-01-12T14:00 open 01-12 13:00',
        '2026-01-13T18:00 open 01-13 17:00',
        '2026-01-15T18:00 open 01-15 17:00',
      ]),
    TIMEOUT,
  )
  expect(statuses(await turns())).toEqual({ neutral: 12, open: 3 })
  at('2026-01-15T11:05:00Z')
  await vi.waitFor(() => expect(sent).toHaveLength(1), TIMEOUT)
  await quiet()
  expect(sent.map(({ call }) => textsOf(call.body))).toEqual([
    expect.stringMatching(/^### 🔴 Te laat\n.*Tap.*\n.*Bins/),
  ])
})
