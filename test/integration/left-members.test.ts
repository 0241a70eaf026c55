import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { App } from '../../src/app.ts'
import { Temporal } from '../../src/core/clock.ts'
import type { Discord } from '../../src/core/discord/discord.ts'
import { leftMembersSweep } from '../../src/features/departures/find-left-members.sweep.ts'
import { removeMember } from '../../src/features/departures/remove-member.flow.ts'
import { features } from '../../src/features/worker.ts'
import { createSweeper } from '../../src/jobs/sweeper.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'
import { aDiscord, givenWorker, textsOf } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const TIMEOUT = { timeout: 10_000, interval: 20 }

test('who left the server is pinged no more: what was theirs is called out once for anyone, and stays so', async () => {
  const time = { now: Temporal.Instant.from('2030-01-01T12:00:00Z') }
  const app = database.appFor('owner', { clock: { now: () => time.now } })
  const [guildId, channelId] = [aSnowflake(), aSnowflake()]
  const { sent, state } = givenWorker(app, features, aDiscord({ channelId }))
  const zoe = memberOf(app, { guildId, manager: true })
  const sam = memberOf(app, { guildId })
  await zoe.pick('1:settings.told', 'reminders')
  await zoe.pickChannel('1:settings.channel', channelId)
  const who = { user: sam.userId }
  await zoe.command('chore add', { name: 'Dishes', when: 'every day 19:00', who })
  await zoe.command('chore add', { name: 'Bins', when: 'every day 19:00', who })
  state.left.add(sam.userId)
  const appointed = () => database.admin`
    select from scheduled_jobs where guild_id = ${guildId} and kind = 'reminder.due'`
  await vi.waitFor(async () => expect(await appointed()).toHaveLength(2), TIMEOUT)

  time.now = time.now.add({ hours: 7 })
  await vi.waitFor(() => expect(sent).toHaveLength(2), TIMEOUT)
  await vi.waitFor(async () => {
    const left = await database.admin`
      select kind from outbox where guild_id = ${guildId} and state = 'pending'`
    expect(left).toEqual([])
  }, TIMEOUT)
  expect(sent).toHaveLength(2)
  for (const { call } of sent) {
    expect(textsOf(call.body)).toContain('Iedereen kan dit doen')
    expect(JSON.stringify(call.body)).not.toContain(sam.userId)
  }
  const people = await database.admin`select user_id from members where guild_id = ${guildId}`
  expect(people.map((row) => row.user_id)).toEqual([zoe.userId])
  expect((await zoe.command('chore show', { chore: 'Dishes' })).text).toContain(
    'Anyone can do this',
  )
  const told = await zoe.command('manage log')
  expect(told.text.match(/takes part no more/g)).toHaveLength(1)
})

test('who is removed holds up nobody while their chores are held by another, so neither waits for the other', async () => {
  const app = database.appFor('owner')
  const guildId = aSnowflake()
  const [zoe, sam] = [memberOf(app, { guildId, manager: true }), aSnowflake()]
  await zoe.command('chore add', { name: 'Dishes', when: 'every day', who: { user: sam } })
  const removing = await database.admin.begin(async (held) => {
    await held`select from chores where guild_id = ${guildId} for update`
    const gone = removeMember(app, { guildId, userId: sam, by: zoe.userId, correlationId: 'race' })
    const waiting = () => database.admin`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await vi.waitFor(async () => expect(await waiting()).not.toEqual([]), TIMEOUT)
    const free = await database.admin`
      select user_id from members where guild_id = ${guildId} and user_id = ${sam} for update nowait`
    expect(free).toHaveLength(1)
    return { gone }
  })
  expect((await removing.gone).ok).toBe(true)
})

/** One round: as many batches as it takes, with the rest between them. */
async function lookAround(
  app: App,
  discord: Discord,
  time: { now: Temporal.Instant },
  signal = new AbortController().signal,
) {
  const look = createSweeper({ ...app, discord }, { sweeps: [leftMembersSweep] })
  for (let batch = 0; batch < 8; batch += 1) {
    await look(signal)
    time.now = time.now.add({ seconds: 20 })
  }
}

const evening = () => ({ now: Temporal.Instant.from('2031-01-01T20:00:00Z') })

test('who left is found within a day, also where nobody is reminded: what was theirs is for anyone', async () => {
  const time = evening()
  const app = database.appFor('owner', { clock: { now: () => time.now } })
  const { discord, state } = aDiscord()
  const guildId = aSnowflake()
  const zoe = memberOf(app, { guildId, manager: true })
  const [sam, tom] = [memberOf(app, { guildId }), memberOf(app, { guildId })]
  await zoe.command('chore add', { name: 'Dishes', when: 'every day', who: { user: sam.userId } })
  await zoe.command('chore add', { name: 'Bins', when: 'every day', who: { user: tom.userId } })
  await database.admin`delete from process_checkpoints where process = 'departures.find-left'`
  await lookAround(app, discord, time)
  expect((await zoe.command('chore show', { chore: 'Dishes' })).text).toContain(sam.userId)

  state.left.add(sam.userId)
  await lookAround(app, discord, time)
  expect((await zoe.command('chore show', { chore: 'Dishes' })).text).toContain(sam.userId)
  time.now = time.now.add({ hours: 24 })
  await lookAround(app, discord, time)
  expect((await zoe.command('chore show', { chore: 'Dishes' })).text).toContain(
    'Anyone can do this',
  )
  expect((await zoe.command('chore show', { chore: 'Bins' })).text).toContain(tom.userId)
})

test('in a large server everybody with a turn is asked about, a few at a time', async () => {
  const time = evening()
  const app = database.appFor('owner', { clock: { now: () => time.now } })
  const guildId = aSnowflake()
  const zoe = memberOf(app, { guildId, manager: true })
  const people = Array.from({ length: 30 }, aSnowflake)
  for (const user of people)
    await zoe.command('chore add', { name: `Chore of ${user}`, when: 'every day', who: { user } })
  await database.admin`delete from process_checkpoints where process = 'departures.find-left'`
  const asked: string[] = []
  const counts: number[] = []
  const { discord } = aDiscord()
  const look = createSweeper(
    {
      ...app,
      discord: {
        ...discord,
        async rolesOf({ userId }) {
          asked.push(userId)
          return []
        },
      },
    },
    { sweeps: [leftMembersSweep] },
  )
  for (let batch = 0; batch < 8; batch += 1) {
    const before = asked.length
    await look(new AbortController().signal)
    counts.push(asked.length - before)
    time.now = time.now.add({ seconds: 20 })
  }
  expect(Math.max(...counts)).toBeLessThanOrEqual(25)
  expect(asked.filter((userId) => people.includes(userId)).toSorted()).toEqual(people.toSorted())
})

test('while Discord says nothing of a server nobody is removed, and the others are still asked about', async () => {
  const time = evening()
  const app = database.appFor('owner', { clock: { now: () => time.now } })
  const { discord } = aDiscord()
  const [shut, open] = [aSnowflake(), aSnowflake()].toSorted()
  const sam = aSnowflake()
  const who = { user: sam }
  for (const guildId of [shut, open])
    await memberOf(app, { guildId: `${guildId}` }).command('chore add', {
      name: 'Dishes',
      when: 'every day',
      who,
    })
  await database.admin`delete from process_checkpoints where process = 'departures.find-left'`
  const rolesOf: Discord['rolesOf'] = async ({ guildId }) =>
    guildId === shut ? undefined : guildId === open ? null : []
  await lookAround(app, { ...discord, rolesOf }, time)
  const held = await database.admin`
    select guild_id from occurrences where assignee_id = ${sam} and status = 'open'`
  expect(held.map((row) => row.guild_id)).toEqual([shut])
})

test('a server that Discord no longer lists, or whose data is going, is not asked about', async () => {
  const time = evening()
  const app = database.appFor('owner', { clock: { now: () => time.now } })
  const [absent, closing, there] = [aSnowflake(), aSnowflake(), aSnowflake()]
  for (const guildId of [absent, closing, there])
    await memberOf(app, { guildId }).command('chore add', {
      name: 'Dishes',
      when: 'every day',
      who: { user: aSnowflake() },
    })
  await database.admin`
    insert into guild_absences (guild_id, first_missed_at, last_missed_at) values (${absent}, now(), now())`
  await database.admin`
    update guild_keys set state = 'closing', wrapped = null where guild_id = ${closing}`
  await database.admin`delete from process_checkpoints where process = 'departures.find-left'`
  const asked = new Set<string>()
  const rolesOf: Discord['rolesOf'] = async ({ guildId }) => {
    asked.add(guildId)
    return []
  }
  await lookAround(app, { ...aDiscord().discord, rolesOf }, time)
  expect([absent, closing, there].map((guildId) => asked.has(guildId))).toEqual([
    false,
    false,
    true,
  ])
})

test('a worker that has to end in the middle of its batch leaves the whole of it to the next one', async () => {
  const time = evening()
  const app = database.appFor('owner', { clock: { now: () => time.now } })
  const people = [aSnowflake(), aSnowflake()].toSorted()
  const zoe = memberOf(app, { guildId: aSnowflake(), manager: true })
  for (const user of people)
    await zoe.command('chore add', { name: `Chore of ${user}`, when: 'every day', who: { user } })
  await database.admin`delete from process_checkpoints where process = 'departures.find-left'`
  const stopping = new AbortController()
  const asked: string[] = []
  const rolesOf: Discord['rolesOf'] = async ({ userId }, { signal }) => {
    if (userId === people[0]) stopping.abort()
    if (signal?.aborted) return undefined
    asked.push(userId)
    return []
  }
  const discord = { ...aDiscord().discord, rolesOf }
  await lookAround(app, discord, time, stopping.signal)
  await database.admin`
    update process_checkpoints set leased_until = null where process = 'departures.find-left'`
  await lookAround(app, discord, time)
  expect(asked).toEqual(expect.arrayContaining(people))
})
