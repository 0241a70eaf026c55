import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { changeSettings, type GuildSettings } from '../../src/features/guilds/index.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const NOW = Temporal.Instant.from('2030-01-01T06:00:00Z')

test('whoever adds a chore with a time is told in which zone it was read, until somebody has chosen one', async () => {
  const app = database.appFor('owner', { clock: { now: () => NOW } })
  const zoe = memberOf(app, { guildId: aSnowflake(), guildLocale: 'en-GB', manager: true })
  const added = async (name: string, when: string) =>
    (await zoe.command('chore add', { name, when })).text
  const told = 'Read in the time of London'
  expect(await added('Dishes', 'every day 19:00')).toContain(told)
  // Of what comes several times a day too, which says its time.
  const often = await added('Dog', 'every day 8:00 and 20:00')
  expect(often).toMatch(/Due today: <t:\d+:t>/)
  expect(often).toContain(told)
  expect(await added('Plants', 'tomorrow')).not.toContain(told)
  await zoe.pick('1:settings.zone', 'Europe/Paris')
  expect(await added('Bins', 'every day 19:00')).not.toContain(told)
})

test('who chose where the board hangs, and left the zone as it was, has chosen that too', async () => {
  const app = database.appFor('owner', { clock: { now: () => NOW } })
  const at = { guildId: aSnowflake(), guildLocale: 'en-GB' }
  const zoe = memberOf(app, { ...at, manager: true })
  const change = (settings: GuildSettings) => ({ ...settings, boardChannelId: aSnowflake() })
  await changeSettings(app, { ...at, by: zoe.userId, correlationId: null, change })
  const { text } = await zoe.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
  expect(text).toContain('Added: Dishes')
  expect(text).not.toContain('Read in the time of London')
})
