import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { rotationOf } from '../../src/features/rotations/index.ts'
import { createDatabase } from '../support/app.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

test('R-6 of what is late already, whoever goes away today is asked whether it goes to others', async () => {
  const { app, guildId, mia, tom, sleep } = await inStillTime(database)
  const by = { guildId, by: mia.id, isManager: true, correlationId: 'x' }
  for (const userId of [mia.id, tom.id]) await joinMembers(app, { ...by, userId })
  const add = (name: string, when: string) =>
    addChore(app, {
      ...{ ...by, guildLocale: 'nl', locale: 'en-US', areaId: null, notes: null },
      ...{ name, when, assignment: rotationOf([mia.id, tom.id]) },
    })
  await add('Windows', 'every tuesday 19:00')
  await add('Later', 'every month on the 20th')
  const holders = async () => {
    const rows = await database.admin`select assignee_id::text as who from occurrences
      where guild_id = ${guildId} and status = 'open' order by due_at`
    return rows.map(({ who }) => (who === mia.id ? 'M' : 'T')).join('')
  }
  sleep({ hours: 24 })
  const inTime = await mia.command('/away set', { from: 'tomorrow', until: 'sunday' })
  expect(inTime.buttons).toEqual(['Confirm', 'Cancel'])
  const card = await mia.command('/away set', { until: 'sunday' })
  expect(card.text).toContain('One chore is late already, and stays with whose turn it is:')
  expect(card.text).toContain('Windows · Tue 1 Jan → @Tom')
  expect(card.text).toContain('because it is due outside those days: Later.')
  expect(card.buttons).toEqual(['Confirm', 'Confirm, move late too', 'Cancel'])
  await card.click('Confirm')
  expect(await holders()).toBe('MM')
  await card.click('Undo')

  const again = await mia.command('/away set', { until: 'sunday' })
  await again.click('Confirm, move late too')
  expect(await holders()).toBe('TM')
  await again.click('Undo')
  expect(await holders()).toBe('MM')
})

test('whoever puts a turn off into an absence is told that it stays with who is away then', async () => {
  const { mia, tom } = await inStillTime(database)
  await mia.command('/chore add', { name: 'Windows', when: 'every tuesday 19:00', who: mia })
  const away = { from: 'friday', until: 'sunday' }
  await (await mia.command('/away set', away)).click('Confirm')
  const before = await mia.command('/chore snooze', { chore: 'Windows', until: 'thursday' })
  expect(before.text).not.toContain('away then')
  const card = await mia.command('/chore snooze', { chore: 'Windows', until: 'saturday' })
  expect(card.text).toContain('@Mia will be away then, and it stays theirs.')
  expect(card.buttons).toContain('Hand over')
  const seen = await tom.command('/klus toon', { klus: 'Windows' })
  expect(seen.text).toContain('Aan de beurt: @Mia')
})
