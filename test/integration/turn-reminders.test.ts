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

/** 13:00 in Amsterdam, a Tuesday. */
async function setup() {
  const time = { now: Temporal.Instant.from('2030-01-01T12:00:00Z') }
  const app = database.appFor('owner', { clock: { now: () => time.now } })
  const [guildId, channelId] = [aSnowflake(), aSnowflake()]
  const worker = givenWorker(app, features, aDiscord({ channelId }))
  const zoe = memberOf(app, { guildId, manager: true })
  await zoe.pick('1:settings.told', 'reminders')
  await zoe.pickChannel('1:settings.channel', channelId)
  const added = await zoe.command('chore add', { name: 'Bins', when: 'every day 15:00' })
  return {
    zoe,
    chore: added.button('Done').split(':')[2] ?? '',
    sleep: (hours: number) => {
      time.now = time.now.add({ hours })
    },
    said: (count: number) =>
      vi.waitFor(() => {
        const texts = worker.sent.map(({ call }) => textsOf(call.body).split('\n')[0])
        expect(texts).toEqual(Array.from({ length: count }, () => '### ⏰ Bins'))
      }, TIMEOUT),
    /** The times that reminders are appointed for, with what became of them, once there are so many. */
    times: (...wanted: readonly string[]) =>
      vi.waitFor(async () => {
        const rows = await database.admin<{ at: string; state: string }[]>`
          select to_char(due_at at time zone 'UTC', 'DD HH24:MI') as at, state from scheduled_jobs
          where guild_id = ${guildId} and kind = 'reminder.due' order by due_at`
        expect(rows.map(({ at, state }) => `${at} ${state}`)).toEqual(wanted)
      }, TIMEOUT),
  }
}

test('a turn that was put off is called out at its new time, and not at the one before; brought back, at that again', async () => {
  const { zoe, chore, sleep, said, times } = await setup()
  await times('01 14:00 due')
  const card = await zoe.command('chore snooze', { chore, until: 'today 18:00' })
  await times('01 14:00 due', '01 17:00 due')
  sleep(2)
  await times('01 14:00 dropped', '01 17:00 due')
  await said(0)
  sleep(3)
  await said(1)
  await zoe.press(card.button('Undo'))
  await times('01 14:00 dropped', '01 17:00 fired', '01 18:00 due')
  sleep(1)
  await said(2)
})

test('a turn that was skipped is not called out, and its next one is; taken back, it is called out an hour later', async () => {
  const { zoe, chore, sleep, said, times } = await setup()
  await times('01 14:00 due')
  const card = await zoe.command('chore skip', { chore })
  await times('01 14:00 due', '02 14:00 due')
  sleep(3)
  await times('01 14:00 dropped', '02 14:00 due')
  await zoe.press(card.button('Undo'))
  await times('01 14:00 dropped', '01 16:00 due', '02 14:00 due')
  await said(0)
  sleep(1)
  await said(1)
})
