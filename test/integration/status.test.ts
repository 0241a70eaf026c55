import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const NOW = Temporal.Instant.from('2030-01-01T12:00:00Z')

function setup() {
  const app = database.appFor('owner', { clock: { now: () => NOW } })
  const guildId = aSnowflake()
  return { guildId, mia: memberOf(app, { guildId }) }
}

const workerSeen = (minutesAgo: number) =>
  database.admin`
    insert into process_checkpoints (process, due_at, updated_at)
    values ('test.seen', now(), ${NOW.subtract({ minutes: minutesAgo }).toString()})
    on conflict (process) do update set updated_at = excluded.updated_at`

test('/status says how late reminders are, and that nothing is late where nothing waits', async () => {
  await workerSeen(1)
  const { guildId, mia } = setup()
  expect((await mia.command('status')).text).toContain('✅ Reminders and the board are on time')
  await mia.command('chore add', { name: 'Dishes', when: 'every day' })
  await database.admin`
    update outbox set available_at = ${NOW.subtract({ minutes: 5 }).toString()}
    where guild_id = ${guildId}`
  expect((await mia.command('status')).text).toContain('5 minutes late')
  expect((await setup().mia.command('status')).text).toContain('on time')
})

test('/status says that the worker gives no sign of life', async () => {
  await workerSeen(45)
  const { mia } = setup()
  expect((await mia.command('status')).text).toContain('gives no sign of life')
})

test('/status and /help answer without a database, and say that there is none', async () => {
  const app = database.appFor('owner', { url: 'postgres://nobody@127.0.0.1:1/nothing' })
  const mia = memberOf(app, { guildId: aSnowflake() })
  const status = await mia.command('status')
  expect(status.text).toContain('⚠️ The data does not answer right now')
  expect(status.text).toContain('is not known right now')
  expect((await mia.command('help', { topic: 'board' })).text).toContain('### The board')
})
