import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { features } from '../../src/features/worker.ts'
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
