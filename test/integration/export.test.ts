import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { writeFile } from '../../src/features/transfer/write-file.flow.ts'
import { features } from '../../src/features/worker.ts'
import { createDatabase } from '../support/app.ts'
import { clientOf } from '../support/discord.ts'
import { memberOf } from '../support/member.ts'
import { inStillTime } from '../support/still-time.ts'
import { givenWorker } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const TIMEOUT = { timeout: 10_000, interval: 20 }

test('a manager gets the chores as a file in a private answer, as they are when it is written', async () => {
  const { app, home, discord, mia, zoe, sleep } = await inStillTime(database)
  const empty = await zoe.command('/manage export', { format: 'Spreadsheet (CSV)' })
  expect(empty.text).toContain('There is no chore here yet')
  await mia.command('/chore add', { name: '=Dishes', when: 'every day 19:00', who: mia })
  const bas = home.member('Bas', { locale: 'nl', permissions: ['ManageGuild'] })
  const csv = await zoe.command('/manage export', { format: 'Spreadsheet (CSV)' })
  const calendar = await bas.command('/beheer exporteer', { formaat: 'Agenda (ICS)' })
  await mia.command('/chore add', { name: 'Bins', when: 'every friday' })

  sleep({ seconds: 3 })
  givenWorker(app, features, { discord: clientOf(discord).discord })
  await vi.waitFor(() => expect(csv.text).toContain('All 2 chores of this server'), TIMEOUT)
  await vi.waitFor(() => expect(calendar.text).toContain('Alle 2 klussen'), TIMEOUT)
  const files = [...discord.world.files.values()].map(({ name, ephemeral, bytes }) => ({
    name,
    ephemeral,
    text: Buffer.from(bytes).toString('utf8'),
  }))
  const sheet = files.find(({ name }) => name === 'chores-2030-01-01.csv')
  expect(sheet?.ephemeral).toBe(true)
  expect(sheet?.text).toContain(`\r\n'=Dishes,every day 19:00,2030-01-01,<@${mia.id}>,`)
  expect(sheet?.text).toContain('\r\nBins,every Friday,')
  const ics = files.find(({ name }) => name === 'chores-2030-01-01.ics')
  expect(ics?.text).toMatch(/^BEGIN:VCALENDAR\r\n.*TZID:Europe\/Amsterdam.*END:VCALENDAR\r\n$/s)
  expect(ics?.text.match(/BEGIN:VEVENT/g)).toHaveLength(2)

  const refused = await memberOf(app, { guildId: home.id }).command('manage export', {
    format: 'csv',
  })
  expect(refused.text).toContain('Only managers can do this')
})

test('a file that is full says so: it is as large as Discord takes, and holds the oldest chores', async () => {
  const { app, guildId, mia, sleep } = await inStillTime(database)
  for (const name of ['One', 'Two', 'Three']) {
    await mia.command('/chore add', { name, when: 'every day' })
    sleep({ seconds: 1 })
  }
  const wanted = { format: 'json', locale: 'en-US', now: app.clock.now() } as const
  const write = (bytesMax?: number) =>
    inGuild(app.db, guildId, (scope) =>
      writeFile(scope, { ...wanted, ...(bytesMax && { bytesMax }) }),
    )
  const whole = await write()
  expect(whole).toMatchObject({ count: 3, isWhole: true })
  const part = await write(whole.bytes.length - 200)
  expect(part).toMatchObject({ count: 2, isWhole: false })
  const names = JSON.parse(part.bytes.toString('utf8')).chores.map(
    (each: { name: string }) => each.name,
  )
  expect(names).toEqual(['One', 'Two'])
})

test('a calendar knows the clock of the time from which something was put off', async () => {
  const { app, guildId, mia, at } = await inStillTime(database)
  at('2030-03-25T12:00:00Z')
  await mia.command('/chore add', { name: 'Bins', when: 'every month on the 28th 19:00' })
  await mia.command('/chore snooze', { chore: 'Bins', until: '10 april 19:00' })
  at('2030-04-02T12:00:00Z')
  const written = { format: 'ics', locale: 'en-US', now: app.clock.now() } as const
  const { bytes } = await inGuild(app.db, guildId, (scope) => writeFile(scope, written))
  const text = bytes.toString('utf8')
  expect(text).toContain('DTSTART;TZID=Europe/Amsterdam:20300328T190000')
  // The clock went forward on the 31st.
  expect(text).toContain('DTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100')
  expect(text).toContain('BEGIN:DAYLIGHT\r\nDTSTART:20300331T020000')
})
